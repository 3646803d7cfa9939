// Both families ship with the program (OFL): nothing is fetched.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";

//! What Takeout calls things in the languages of accounts.

/// A language of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
}

/// The words of one language.
pub(super) struct Words {
    pub activity: &'static str,
    pub activity_file: &'static str,
    pub search: &'static str,
    pub ads_folder: &'static str,
    pub history: &'static str,
    pub watch_file: &'static str,
    pub search_file: &'static str,
    pub watched: &'static str,
    pub searched: &'static str,
    pub visited: &'static str,
    pub from_ads: &'static str,
    pub web_control: &'static str,
    pub watch_control: &'static str,
    pub near: &'static str,
    pub device: &'static str,
    pub cards: &'static str,
    pub gmail_ads: &'static str,
    pub labels: [&'static str; 4],
    pub because: &'static str,
    pub months: [&'static str; 12],
}

impl Language {
    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
            Self::Spanish => &SPANISH,
            Self::Italian => &ITALIAN,
        }
    }
}

const ENGLISH: Words = Words {
    activity: "My Activity",
    activity_file: "MyActivity",
    search: "Search",
    ads_folder: "Ads",
    history: "history",
    watch_file: "watch-history",
    search_file: "search-history",
    watched: "Watched",
    searched: "Searched for",
    visited: "Visited",
    from_ads: "From Google Ads",
    web_control: "Web & App Activity",
    watch_control: "YouTube watch history",
    near: "At this general area",
    device: "From your device",
    cards: "cards in your feed",
    gmail_ads: "Gmail ads shown",
    labels: ["Products:", "Locations:", "Details:", "Why is this here?"],
    because: "This activity was saved to your Google Account because the following settings were on:",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const FRENCH: Words = Words {
    activity: "Mon activité",
    activity_file: "MonActivité",
    search: "Recherche",
    ads_folder: "Solutions publicitaires",
    history: "historique",
    watch_file: "watch-history",
    search_file: "search-history",
    watched: "Vous avez regardé",
    searched: "Vous avez recherché",
    visited: "Vous avez consulté",
    from_ads: "Des annonces\u{a0}Google",
    web_control: "Activité sur le Web et les applications",
    watch_control: "Historique des vidéos regardées sur YouTube",
    near: "Dans cette zone",
    device: "Depuis votre appareil",
    cards: "cartes dans votre flux",
    gmail_ads: "Annonces Gmail affichées",
    labels: ["Produits\u{a0}:", "Lieux\u{a0}:", "Détails\u{a0}:", "Pourquoi est-ce ici\u{a0}?"],
    because: "Cette activité a été enregistrée car les paramètres suivants étaient activés\u{a0}:",
    months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
};

const SPANISH: Words = Words {
    activity: "Mi actividad",
    activity_file: "MiActividad",
    search: "Búsqueda",
    ads_folder: "Anuncios",
    history: "historial",
    watch_file: "historial-de-reproducciones",
    search_file: "historial-de-búsqueda",
    watched: "Has visto",
    searched: "Has buscado",
    visited: "Has visitado",
    from_ads: "De los anuncios de Google",
    web_control: "Actividad en la Web y en Aplicaciones",
    watch_control: "Historial de reproducciones de YouTube",
    near: "En esta zona",
    device: "Desde tu dispositivo",
    cards: "tarjetas en tu feed",
    gmail_ads: "Anuncios de Gmail mostrados",
    labels: ["Productos:", "Ubicaciones:", "Detalles:", "¿Por qué aparece esto?"],
    because: "Esta actividad se ha guardado porque estaban activados estos ajustes:",
    months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
};

const ITALIAN: Words = Words {
    activity: "Le mie attività",
    activity_file: "LeMieAttività",
    search: "Ricerca",
    ads_folder: "Annunci",
    history: "cronologia",
    watch_file: "cronologia visualizzazioni",
    search_file: "cronologia ricerche",
    watched: "Hai guardato",
    searched: "Hai cercato",
    visited: "Hai visitato",
    from_ads: "Da Google Ads",
    web_control: "Attività web e app",
    watch_control: "Cronologia visualizzazioni di YouTube",
    near: "In quest'area",
    device: "Dal tuo dispositivo",
    cards: "schede nel tuo feed",
    gmail_ads: "Annunci Gmail mostrati",
    labels: ["Prodotti:", "Località:", "Dettagli:", "Perché si trova qui?"],
    because: "Questa attività è stata salvata perché erano attive le seguenti impostazioni:",
    months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
};

//! Where the window was and how large, so that it opens there again: never off the screen, never too small.

use serde::{Deserialize, Serialize};
use tauri::{Monitor, WebviewWindow};

/// The smallest window that shows every screen, in logical pixels.
pub const LEAST: (f64, f64) = (760.0, 560.0);
/// How much of the window's top must be on a screen to be taken hold of, in logical pixels.
const HOLD: f64 = 120.0;

/// A place and a size in logical pixels, the frame of the desktop left out of the size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// A screen, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl From<&Monitor> for Screen {
    fn from(monitor: &Monitor) -> Self {
        let scale = monitor.scale_factor();
        let position = monitor.position().to_logical::<f64>(scale);
        let size = monitor.size().to_logical::<f64>(scale);
        Self { x: position.x, y: position.y, width: size.width, height: size.height }
    }
}

impl Place {
    /// Where the window is now. While it fills the screen, the place to which it goes back is kept.
    pub fn of(window: &WebviewWindow, before: Option<Self>) -> Option<Self> {
        let maximized = window.is_maximized().ok()?;
        if window.is_minimized().unwrap_or(false) {
            return before;
        }
        if let Some(before) = before.filter(|_| maximized) {
            return Some(Self { maximized, ..before });
        }
        let scale = window.scale_factor().ok()?;
        let at = window.outer_position().ok()?.to_logical::<f64>(scale);
        let size = window.inner_size().ok()?.to_logical::<f64>(scale);
        Some(Self { x: at.x, y: at.y, width: size.width, height: size.height, maximized })
    }

    /// The same place where it can be reached on one of these screens, no larger than that screen; `None` where none
    /// shows enough of the window's top to take hold of it, or where it isn't a place at all.
    pub fn on(self, screens: &[Screen]) -> Option<Self> {
        if ![self.x, self.y, self.width, self.height].into_iter().all(f64::is_finite) {
            return None;
        }
        let shown = |s: &&Screen| {
            let across = (self.x + self.width).min(s.x + s.width) - self.x.max(s.x);
            across >= HOLD && self.y >= s.y && self.y + HOLD <= s.y + s.height
        };
        let screen = screens.iter().find(shown)?;
        let width = self.width.min(screen.width).max(LEAST.0);
        let height = self.height.min(screen.height).max(LEAST.1);
        Some(Self { width, height, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Screen = Screen { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 };
    const USUAL: Place = Place { x: 200.0, y: 80.0, width: 1240.0, height: 900.0, maximized: false };

    #[test]
    fn it_opens_where_it_was() {
        assert_eq!(USUAL.on(&[SCREEN]), Some(USUAL));
        let second = Screen { x: 1920.0, ..SCREEN };
        let there = Place { x: 2000.0, ..USUAL };
        assert_eq!(there.on(&[SCREEN, second]), Some(there));
    }

    #[test]
    fn it_never_opens_off_the_screen() {
        // The second screen is gone, the window was dragged above or below the edge, or the file holds nonsense.
        for place in [
            Place { x: 2000.0, ..USUAL },
            Place { x: -1200.0, ..USUAL },
            Place { y: -40.0, ..USUAL },
            Place { y: 1050.0, ..USUAL },
            Place { x: f64::NAN, ..USUAL },
        ] {
            assert_eq!(place.on(&[SCREEN]), None, "{place:?}");
        }
        assert_eq!(USUAL.on(&[]), None);
    }

    #[test]
    fn it_is_neither_larger_than_the_screen_nor_too_small() {
        let small = Screen { width: 1024.0, height: 768.0, ..SCREEN };
        let place = Place { x: 0.0, y: 0.0, ..USUAL }.on(&[small]).unwrap();
        assert_eq!((place.width, place.height), (1024.0, 768.0));
        let place = Place { width: 10.0, height: 10.0, x: 0.0, y: 0.0, maximized: false };
        assert_eq!(place.on(&[SCREEN]), None, "what can't be taken hold of");
        let place = Place { width: 300.0, height: 10.0, ..USUAL }.on(&[SCREEN]).unwrap();
        assert_eq!((place.width, place.height), LEAST);
    }
}

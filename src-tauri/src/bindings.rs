//! The typed surface between the window and the shell, from which `ui/src/ipc/bindings.ts` is made.

use crate::commands::{
    brands, by_hand, find, imports, lock, outputs, overview, preferences, requests, rulebook, settings, shell, tables,
    why,
};
use crate::events::{ExportProgress, FilesDropped, FilesOver, ImportEnded, ImportProgress, MenuChosen};
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

/// Every command and event, with their types. A refused command throws a `Problem` in the interface.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .commands(collect_commands![
            overview::overview,
            find::search,
            why::why,
            why::why_one,
            why::evidence,
            brands::brands,
            brands::brand,
            brands::brand_merge,
            brands::brand_split,
            brands::brand_rename,
            brands::brand_review,
            brands::brand_decide,
            imports::import_choose,
            imports::import_offered,
            imports::import_triage,
            imports::import_start,
            imports::import_pasted,
            imports::import_cancel,
            imports::sources,
            imports::source,
            imports::source_remove,
            imports::kinds,
            imports::reminder_set,
            imports::reminders_save,
            imports::browsers,
            tables::table_look,
            tables::table_preview,
            tables::table_import,
            tables::table_mappings,
            tables::table_forget,
            by_hand::add_holding,
            by_hand::add_personalisation,
            by_hand::add_consent,
            by_hand::reasons_proposed,
            by_hand::categories,
            outputs::export_save,
            outputs::export_stop,
            outputs::letters_draft,
            preferences::preferences,
            preferences::preference_set,
            preferences::preference_starts,
            preferences::preference_start,
            preferences::preference_history,
            preferences::preference_undo,
            preferences::preferences_save,
            preferences::preferences_choose,
            preferences::preferences_take,
            preferences::preferences_compare,
            preferences::wish_grid,
            preferences::wish_cell,
            preferences::wish_sectors,
            preferences::brand_sectors,
            preferences::consent_ways,
            preferences::brand_tags_set,
            preferences::gaps,
            preferences::gaps_act,
            rulebook::rule_book,
            rulebook::audit,
            rulebook::audit_compare,
            rulebook::audit_save,
            requests::rights,
            requests::requests,
            requests::request,
            requests::letter_preview,
            requests::letter_write,
            requests::request_mark,
            requests::next_preview,
            requests::next_write,
            requests::attachment_choose,
            requests::attachment_save,
            requests::calendar_save,
            requests::letters_folder,
            requests::letters_folder_choose,
            requests::file_open,
            requests::file_show,
            lock::lock_state,
            lock::lock_create,
            lock::lock_open,
            lock::lock_close,
            lock::passphrase_strength,
            lock::key_change,
            lock::key_recovery,
            lock::sample_show,
            lock::sample_leave,
            lock::forget_names,
            lock::forget,
            settings::me,
            settings::me_set,
            settings::backup,
            settings::restore_choose,
            settings::restore,
            settings::check,
            settings::operations,
            settings::undo,
            settings::today,
            settings::prefs,
            settings::prefs_set,
            shell::link_open,
        ])
        .events(collect_events![ImportProgress, ExportProgress, ImportEnded, FilesOver, FilesDropped, MenuChosen])
        .typ::<sayso::shapes::Problem>()
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    /// The commands that `build.rs` makes permissions for.
    const NAMES: &[&str] = &include!("commands/names.rs");

    fn checked_in() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts")
    }

    fn made() -> String {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bindings.ts");
        super::builder().export(specta_typescript::Typescript::default(), &file).unwrap();
        std::fs::read_to_string(file).unwrap()
    }

    #[test]
    fn the_bindings_in_the_repository_are_fresh() {
        let made = made();
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(checked_in(), &made).unwrap();
        }
        let kept = std::fs::read_to_string(checked_in()).unwrap_or_default();
        assert!(kept == made, "ui/src/ipc/bindings.ts is stale: run UPDATE_BINDINGS=1 cargo test -p sayso-desktop");
    }

    #[test]
    fn the_window_may_call_exactly_the_commands_that_exist() {
        let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities/main.json")).unwrap();
        let capability: serde_json::Value = serde_json::from_str(&text).unwrap();
        let mut allowed: Vec<String> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|p| p.as_str().unwrap().strip_prefix("allow-"))
            .map(|name| name.replace('-', "_"))
            .collect();
        let mut names: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
        allowed.sort();
        names.sort();
        assert_eq!(allowed, names, "capabilities/main.json and src/commands/names.rs differ");
        let bindings = made();
        for name in &names {
            assert!(bindings.contains(&format!("\"{name}\"")), "{name} is named but is no command");
        }
        assert_eq!(bindings.matches("__TAURI_INVOKE<").count(), names.len(), "a command has no permission");
    }
}

//! Lists of logins and of aliases, as people export them.

use crate::gathered::{Gathered, file, gather};

/// Every manager's heads with one login in them; the secret must never be seen again.
const LISTS: &[(&str, &str)] = &[
    (
        "bitwarden.csv",
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,Shop,SECRET1,SECRET2,0,https://www.shop.example/login,maya_k,SECRET3,SECRET4\n",
    ),
    (
        "1password.csv",
        "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nShop,https://www.shop.example,maya_k,SECRET1,SECRET2,false,false,,SECRET3\n",
    ),
    (
        "lastpass.csv",
        "url,username,password,totp,extra,name,grouping,fav\nhttps://www.shop.example,maya_k,SECRET1,SECRET2,SECRET3,Shop,,0\nhttp://sn,,,,SECRET4,Note,,0\n",
    ),
    (
        "chrome.csv",
        "name,url,username,password,note\nShop,https://www.shop.example/,maya_k,SECRET1,SECRET2\nApp,android://hash@com.shop.app/,maya_k,SECRET3,\n",
    ),
    (
        "firefox.csv",
        "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\",\"timeLastUsed\",\"timePasswordChanged\"\n\"https://www.shop.example\",\"maya_k\",\"SECRET1\",,\"https://www.shop.example\",\"{g}\",\"1777800000000\",\"1777800000000\",\"1777800000000\"\n",
    ),
    (
        "keepass.csv",
        "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\"\n\"Root\",\"Shop\",\"maya_k\",\"SECRET\n1\",\"https://www.shop.example\",\"SECRET2\"\n",
    ),
    (
        "dashlane.csv",
        "username,username2,username3,title,password,note,url,category,otpSecret\nmaya_k,,,Shop,SECRET1,SECRET2,https://www.shop.example,,SECRET3\n",
    ),
    (
        "nordpass.csv",
        "name,url,username,password,note,cardholdername,cardnumber,cvc\nShop,https://www.shop.example,maya_k,SECRET1,SECRET2,,SECRET4,SECRET5\n",
    ),
    (
        "roboform.csv",
        "Name,Url,Login,Pwd,Note,Folder,Rf_fields\nShop,https://www.shop.example,maya_k,SECRET1,SECRET2,,SECRET3\n",
    ),
    (
        "proton.csv",
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Shop,https://www.shop.example,,maya_k,SECRET1,SECRET2,SECRET3,1777800000,1777800000,V\n",
    ),
    (
        "bitwarden.json",
        r#"{"encrypted": false, "folders": [], "items": [{"type": 1, "name": "Shop", "notes": "SECRET1", "creationDate": "2026-05-03T10:00:00Z", "login": {"uris": [{"uri": "https://www.shop.example/login"}], "username": "maya_k", "password": "SECRET2", "totp": "SECRET3"}}, {"type": 2, "name": "Note", "notes": "SECRET4"}]}"#,
    ),
];

fn never_secret(found: &Gathered) {
    for (claim, excerpt) in &found.claims {
        assert!(
            !format!("{claim:?}").contains("SECRET") && !String::from_utf8_lossy(&excerpt.bytes).contains("SECRET")
        );
    }
    let told = format!("{:?}{:?}{:?}", found.unread, found.skipped, found.unknown);
    assert!(!told.contains("SECRET"), "{told}");
}

#[test]
fn every_manager_gives_site_and_user_name_and_nothing_else() {
    for (name, text) in LISTS {
        let place = file(name, text.as_bytes());
        let found = gather(&place.path, "password-list");
        let shop = found
            .holdings()
            .into_iter()
            .find(|h| &*h.holder.party.literal == "www.shop.example")
            .unwrap_or_else(|| panic!("{name}"));
        assert_eq!(shop.value.as_deref(), Some("maya_k"), "{name}");
        never_secret(&found);
    }
}

#[test]
fn secrets_in_addresses_and_in_rows_that_slipped_are_not_kept() {
    let text = "name,url,username,password,note\nShop,https://maya:SECRET1@www.shop.example/reset?token=SECRET2,maya_k,SECRET3,\nShort,https://short.example,SECRET4\nLong,https://long.example,maya,k,SECRET5,x\n";
    let place = file("chrome.csv", text.as_bytes());
    let found = gather(&place.path, "password-list");
    assert_eq!(found.held("pd:Username"), ["maya_k"]);
    assert_eq!(found.claims[0].1.bytes, b"www.shop.example");
    assert_eq!(found.unread.len(), 2, "rows that don't fit are listed");
    never_secret(&found);
    let proton = "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Shop,https://www.shop.example,maya@example.org,,SECRET1,SECRET2,,1777800000,1777800000,V\n";
    let place = file("proton.csv", proton.as_bytes());
    assert_eq!(gather(&place.path, "password-list").held("pd:EmailAddress"), ["maya@example.org"]);
    let aliases = "alias,note,enabled,mailboxes\nshoes.abc@alias.example,harbourshoes.example PIN SECRET1,True,SECRET2@example.org\n";
    let place = file("aliases.csv", aliases.as_bytes());
    never_secret(&gather(&place.path, "alias-list"));
}

#[test]
fn an_encrypted_list_is_declined_kindly() {
    for text in [
        r#"{"encrypted" : true, "encKeyValidation_DO_NOT_EDIT": "x", "data": "y"}"#,
        r#"{"encrypted": false, "passwordProtected":true, "items": []}"#,
    ] {
        let place = file("bitwarden.json", text.as_bytes());
        let mut tree = evidence::Tree::open(&place.path).unwrap();
        let (reader, _) = evidence::recognise(&mut tree).unwrap();
        let mut gathered = Gathered::default();
        let fault = evidence::read(reader, &mut tree, &mut gathered, &evidence::Control::default()).unwrap_err();
        assert!(fault.to_string().contains("without encryption"));
    }
}

#[test]
fn an_alias_says_for_whom_it_was_made() {
    for (text, holder) in [
        (
            "alias,note,enabled,mailboxes\nshoes.abc@alias.example,harbourshoes.example account,True,me@example.org\nx@alias.example,,True,me@example.org\n",
            "harbourshoes.example",
        ),
        (
            "id,local_part,extension,domain,email,active,description,created_at\n1,x,,alias.example,shoes.abc@alias.example,true,Harbour Shoes,2026-05-03 10:00:00\n",
            "Harbour Shoes",
        ),
    ] {
        let place = file("aliases.csv", text.as_bytes());
        let found = gather(&place.path, "alias-list");
        assert_eq!(found.holdings()[0].holder.display(), holder);
        assert_eq!(found.held("pd:EmailAddress"), ["shoes.abc@alias.example"]);
    }
}

#[test]
fn a_document_is_taken_as_it_is_when_the_person_says_so() {
    let place = file("answer.pdf", b"%PDF-1.7 an answer");
    let mut tree = evidence::Tree::open(&place.path).unwrap();
    assert!(evidence::recognise(&mut tree).is_none());
    let reader = evidence::recognise_as(model::SourceKind::Document).unwrap();
    let found = crate::gathered::read_with(reader, &mut tree);
    assert!(found.claims.is_empty() && found.skipped[0].0.contains("kept by its digest"));
}

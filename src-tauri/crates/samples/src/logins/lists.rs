//! The texts of the lists. `§` stands for a secret.

use super::Expected::{self, Aliases, Declined, Logins, Unknown};

/// Lists that are one file.
pub(super) const FILES: &[(&str, Expected, &str)] = &[
    (
        "bitwarden_export.csv",
        Logins,
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n\
,,login,Shop,§,PIN: §,0,\"https://maya:§@www.shop.example/reset?token=§\",maya_k,§,otpauth://totp/x?secret=§\n\
Money,1,login,Bank,§,,0,\"https://bank.example,https://login.bank.example/x\",maya@example.org,§,\n\
,,note,Safe,§,code: §,0,,,,\n\
,,login,Slipped,0,https://slipped.example,§,§\n",
    ),
    (
        "bitwarden_org_export.csv",
        Logins,
        "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n\
Home,login,Shop,§,§,0,https://www.shop.example,maya_k,§,§\nHome,login,Bank,,,0,https://bank.example,maya@example.org,§,\n",
    ),
    (
        "1password8.csv",
        Logins,
        "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n\
Shop,https://www.shop.example/?p=§,maya_k,§,otpauth://totp/x?secret=§,false,false,,§\n\
Bank,https://bank.example,maya@example.org,\"§\nsecond line §\",,false,true,,\n",
    ),
    (
        "1password7.csv",
        Logins,
        "title,notes,username,password,url\nShop,§,maya_k,§,https://www.shop.example\nBank,,maya@example.org,§,bank.example\n",
    ),
    (
        "lastpass_export.csv",
        Logins,
        "url,username,password,totp,extra,name,grouping,fav\n\
https://www.shop.example/?a=1&amp;b=§,maya_k,§&amp;§,§,§,Shop,,0\nhttps://bank.example,maya@example.org,§,,,Bank,Money,1\n\
http://sn,,,,\"NoteType:Credit Card\nNumber:§\",Card,,0\n",
    ),
    (
        "Chrome Passwords.csv",
        Logins,
        "name,url,username,password,note\n\
Shop,https://www.shop.example/login?next=§,maya_k,§,§\nBank,https://bank.example/,maya@example.org,§,\n\
App,android://§==@com.shop.app/,maya_k,§,\nRouter,http://192.168.1.1/,admin,§,\nShort,https://short.example,§\n\
Long,https://long.example,maya,k,§,x\nQuote,\"https://quote.example,maya_k,§,\nNext,https://next.example,maya_k,§,\n",
    ),
    (
        "logins-dump.csv",
        Logins,
        "origin_url,action_url,username_element,username_value,password_element,password_value,submit_element,signon_realm,date_created,date_last_used\n\
https://www.shop.example/,https://www.shop.example/go?sid=§,u,maya_k,p,§,s,https://www.shop.example/,1777800000000000,1777800000000000\n\
https://bank.example/,,u,maya@example.org,p,§,,,1777800000000000,0\n",
    ),
    (
        "firefox.csv",
        Logins,
        "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\",\"timeLastUsed\",\"timePasswordChanged\"\n\
\"https://www.shop.example\",\"maya_k\",\"§\",,\"https://www.shop.example\",\"{§}\",\"1777800000000\",\"1777800000000\",\"1777800000000\"\n\
\"https://bank.example\",\"maya@example.org\",\"a\"\"§\",,\"\",\"{g}\",\"1777800000000\",\"1777800000000\",\"1777800000000\"\n",
    ),
    (
        "Passwords.csv",
        Logins,
        "Title,URL,Username,Password,Notes,OTPAuth\nShop,https://www.shop.example/,maya_k,§,§,otpauth://totp/x?secret=§\nBank,https://bank.example/,maya@example.org,§,,\n",
    ),
    (
        "keepass1.csv",
        Logins,
        "\"Account\",\"Login Name\",\"Password\",\"Web Site\",\"Comments\"\n\"Shop\",\"maya_k\",\"§\",\"https://www.shop.example\",\"§\"\n\"Bank\",\"maya@example.org\",\"§\",\"bank.example\",\"\"\n",
    ),
    (
        "keepassxc.csv",
        Logins,
        "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"\n\
\"Root\",\"Shop\",\"maya_k\",\"§\n§\",\"https://www.shop.example\",\"§\",\"§\",\"0\",\"2026-05-03T10:00:00Z\",\"2026-05-03T10:00:00Z\"\n\
\"Root\",\"Bank\",\"maya@example.org\",\"§\",\"https://bank.example\",\"\",\"\",\"0\",\"\",\"\"\n",
    ),
    (
        "credentials.csv",
        Logins,
        "username,username2,username3,title,password,note,url,category,otpSecret\nmaya_k,,,Shop,§,§,https://www.shop.example,,§\nmaya@example.org,,,Bank,§,,https://bank.example,,\n",
    ),
    (
        "Proton Pass_export.csv",
        Logins,
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n\
login,Shop,https://www.shop.example,,maya_k,§,§,§,1777800000,1777800000,Personal\n\
login,Bank,https://bank.example,maya@example.org,,§,,,1777800000,1777800000,Personal\n\
alias,Harbour Shoes,,shoes.abc@passmail.net,,,§,,1777800000,1777800000,Personal\ncreditCard,Card,,,,§,§,,1777800000,1777800000,Personal\n",
    ),
    (
        "nordpass.csv",
        Logins,
        "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state\n\
Shop,https://www.shop.example,maya_k,§,§,,,,,,,,,,,,,,\nBank,https://bank.example,maya@example.org,§,,,,,,,,,,,,,,,\n\
Card,,,,§,Maya K,§,§,01/30,§,,,,,,,,,\nMe,,,,,,,,,,,§,§,me@example.org,§,§,,,\n",
    ),
    (
        "roboform.csv",
        Logins,
        "Name,Url,Login,Pwd,Note,Folder,Rf_fields\nShop,https://www.shop.example,maya_k,§,§,,\"user,§\"\nBank,https://bank.example,maya@example.org,§,,,\n",
    ),
    (
        "enpass.csv",
        Logins,
        "\"Title\",\"Field\",\"Value\",\"Field\",\"Value\"\n\
\"Shop\",\"Username\",\"maya_k\",\"Password\",\"§\",\"URL\",\"https://www.shop.example\",\"Security answer\",\"§\"\n\
\"Bank\",\"E-mail\",\"maya@example.org\",\"Website\",\"https://bank.example\",\"TOTP\",\"§\"\n\
\"Card\",\"Number\",\"§\",\"CVC\",\"§\"\n\"Slipped\",\"URL\",\"https://slipped.example\",\"Password\",\"§\",\"§\"\n",
    ),
    (
        "zoho.csv",
        Logins,
        "\u{feff}\"Secret Name\",\"Description\",\"Secret URL\",\"SecretData\",\"Notes\",\"CustomData\",\"Tags\",\"Classification\",\"Favorite\",\"ChamberName\"\n\
\"Shop\",\"§\",\"https://www.shop.example\",\"SecretType:Web Account\nUser Name:maya_k\nPassword:§\",\"§\",\"§\",\"\",\"P\",\"false\",\"\"\n\
\"Bank\",\"\",\"https://bank.example\",\"User Name:maya@example.org\nPassword:§\",\"\",\"\",\"\",\"P\",\"false\",\"\"\n",
    ),
    (
        "synology.csv",
        Logins,
        "\u{feff}Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP,Notes,Favorite\nShop,maya_k,§,https://www.shop.example,§,§,false\nBank,maya@example.org,§,\"https://bank.example,https://login.bank.example\",,,true\n",
    ),
    (
        "SafeInCloud.csv",
        Logins,
        "\"Title\",\"Login\",\"Password\",\"URL\",\"Notes\",\"OTP\"\n\"Shop\",\"maya_k\",\"§\",\"https://www.shop.example\",\"§\",\"§\"\n\"Bank\",\"maya@example.org\",\"§\",\"https://bank.example\",\"\",\"\"\n",
    ),
    (
        "buttercup.csv",
        Logins,
        "!type,!group_id,!group_name,!group_parent,title,username,password,URL,id,Notes,pin\ngroup,1,Money,0,,,,,,,\nentry,1,Money,0,Shop,maya_k,§,https://www.shop.example,i,§,§\nentry,1,Money,0,Bank,maya@example.org,§,https://bank.example,j,,\n",
    ),
    (
        "some manager.csv",
        Logins,
        "Website;Username;Password;Master hint;Recovery phrase\nhttps://www.shop.example;maya_k;§;§;§\nhttps://bank.example;maya@example.org;§;;\n",
    ),
    (
        "bitwarden_export.json",
        Logins,
        r#"{"encrypted": false, "folders": [{"id": "f", "name": "§"}], "items": [
{"id": "1", "type": 1, "name": "Shop", "notes": "§", "fields": [{"name": "PIN", "value": "§", "type": 1}], "creationDate": "2026-05-03T10:00:00.000Z", "login": {"uris": [{"match": null, "uri": "https://maya:§@www.shop.example/x?t=§"}], "username": "maya_k", "password": "§", "totp": "§", "fido2Credentials": [{"keyValue": "§"}]}, "passwordHistory": [{"password": "§"}]},
{"id": "2", "type": 1, "name": "Bank", "login": {"uris": [{"uri": "https://bank.example"}, {"uri": "androidapp://com.bank.app"}], "username": "maya@example.org", "password": "§\u00e9\"§"}},
{"id": "3", "type": 1, "name": "Gone", "deletedDate": "2026-05-03T10:00:00.000Z", "login": {"uris": [{"uri": "https://gone.example"}], "username": "x", "password": "§"}},
{"id": "4", "type": 2, "name": "Note", "notes": "§"}, {"id": "5", "type": 3, "card": {"number": "§", "code": "§"}}, {"id": "6", "type": 4, "identity": {"ssn": "§", "licenseNumber": "§"}}, {"id": "7", "type": 5, "sshKey": {"privateKey": "§"}}]}"#,
    ),
    (
        "dashlane.json",
        Logins,
        r#"{"AUTHENTIFIANT": [{"domain": "www.shop.example", "email": "", "login": "maya_k", "note": "§", "password": "§", "secondaryLogin": "", "title": "Shop"}, {"domain": "bank.example", "email": "maya@example.org", "login": "", "note": "", "password": "§", "title": "Bank"}],
"PAYMENTMEANS_CREDITCARD": [{"cardNumber": "§", "securityCode": "§"}], "SECURENOTE": [{"content": "§"}], "IDENTITY": [{"birthDate": "§"}]}"#,
    ),
    (
        "keepass.xml",
        Logins,
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<KeePassFile>\n<Meta><DatabaseName>§</DatabaseName><RecycleBinUUID>QmluQmluQmluQmluQmluQg==</RecycleBinUUID><Binaries><Binary ID=\"0\">§</Binary></Binaries></Meta>\n<Root><Group><UUID>QUFB</UUID><Name>Root</Name><Notes>§</Notes>\n\
<Entry><UUID>QkJC</UUID><Times><CreationTime>2026-05-03T10:00:00Z</CreationTime></Times><String><Key>Notes</Key><Value>§</Value></String><String><Key>Password</Key><Value ProtectInMemory=\"True\">§&amp;§</Value></String><String><Key>Title</Key><Value>Shop</Value></String><String><Key>URL</Key><Value>https://maya:§@www.shop.example/a?b=1&amp;t=§</Value></String><String><Key>UserName</Key><Value>maya_k</Value></String><String><Key>PIN</Key><Value>§</Value></String>\
<History><Entry><String><Key>URL</Key><Value>https://old.example/§</Value></String><String><Key>Password</Key><Value>§</Value></String></Entry></History></Entry>\n\
<Entry><String><Key>Password</Key><Value><![CDATA[§]]></Value></String><String><Key>URL</Key><Value><![CDATA[https://bank.example]]></Value></String><String><Key>UserName</Key><Value>maya&#64;example.org</Value></String><!-- § --></Entry>\n\
<Group><UUID>QmluQmluQmluQmluQmluQg==</UUID><Name>Recycle Bin</Name><Entry><String><Key>URL</Key><Value>https://gone.example</Value></String><String><Key>Password</Key><Value>§</Value></String></Entry></Group>\n\
</Group></Root></KeePassFile>\n",
    ),
    (
        "keepassx.xml",
        Logins,
        "<!DOCTYPE KEEPASSX_DATABASE>\n<database>\n<group><title>Internet</title><icon>1</icon>\n<entry><title>Shop</title><username>maya_k</username><password>§</password><url>https://www.shop.example</url><comment>§</comment><icon>0</icon><creation>2026-05-03T10:00:00</creation></entry>\n<entry><title>Bank</title><username>maya@example.org</username><password>§</password><url>bank.example</url><comment>first<br/>§</comment></entry>\n<entry><title>Pin</title><username/><password>§</password><url/><comment/></entry></group>\n</database>\n",
    ),
    (
        "keeper.csv",
        Unknown,
        "Money,Shop,maya_k,§,https://www.shop.example,§,,PIN,§\nMoney,Bank,maya@example.org,§,https://bank.example,,\n",
    ),
    (
        "dashlane old.csv",
        Unknown,
        "\"Shop\",\"https://www.shop.example\",\"maya_k\",\"§\",\"§\"\n\"Bank\",\"https://bank.example\",\"maya@example.org\",\"§\",\"\"\n",
    ),
    ("plain words.csv", Declined, "login,password,hint §\nmaya_k,§,§\n"),
    (
        "payments.csv",
        Declined,
        "type,account_name,account_holder,cc_number,code,expiration_month,expiration_year\npayment_card,Card §,Maya,§,§,01,30\n",
    ),
    (
        "bitwarden_encrypted.json",
        Declined,
        r#"{"encrypted": true, "passwordProtected": true, "salt": "§", "encKeyValidation_DO_NOT_EDIT": "§", "data": "§"}"#,
    ),
    ("Proton Pass_export.pgp", Declined, "-----BEGIN PGP MESSAGE-----\n\n§\n-----END PGP MESSAGE-----\n"),
    (
        "simplelogin.csv",
        Aliases,
        "alias,note,enabled,mailboxes\nshoes.abc@alias.example,harbourshoes.example PIN §,True,box-§@example.org\nquiet.x@alias.example,§ 1234,False,me@example.org\nslipped@alias.example,a,b §,True,me@example.org\n",
    ),
    (
        "addy.csv",
        Aliases,
        "id,user_id,aliasable_id,aliasable_type,local_part,extension,domain,email,active,description,from_name,emails_forwarded,emails_blocked,created_at,updated_at,deleted_at\n\
1,u,,,shoes.abc,,alias.example,shoes.abc@alias.example,false,https://www.harbourshoes.example/?k=§,§,3,1,2026-05-03 10:00:00,2026-05-03 10:00:00,\n\
2,u,,,old,,alias.example,old@alias.example,false,Golden Wok,§,3,1,2025-05-03 10:00:00,2026-05-03 10:00:00,2026-05-01 10:00:00\n",
    ),
    (
        "relay.json",
        Aliases,
        r#"[{"id": 1, "full_address": "shoes.abc@alias.example", "address": "shoes.abc", "description": "§ = door", "generated_for": "www.harbourshoes.example", "used_on": "§", "enabled": true, "num_forwarded": 3, "num_blocked": 0, "created_at": "2026-05-03T10:00:00Z"}, {"id": 2, "full_address": "x7@alias.example", "description": "", "generated_for": "", "enabled": false}]"#,
    ),
];

const ONE_PASSWORD_ATTRIBUTES: &str =
    r#"{"version": 3, "description": "1Password Unencrypted Export", "createdAt": 1777800000}"#;
const PROTON: &str = r#"{"version": "1.29", "userId": "u", "encrypted": false, "vaults": {"v1": {"name": "Personal §", "description": "§", "items": [
{"itemId": "1", "shareId": "v1", "data": {"metadata": {"name": "Shop", "note": "§", "itemUuid": "a"}, "extraFields": [{"fieldName": "PIN", "type": "hidden", "data": {"content": "§"}}], "type": "login", "content": {"itemEmail": "", "itemUsername": "maya_k", "urls": ["https://www.shop.example/?t=§"], "password": "§", "totpUri": "otpauth://totp/x?secret=§", "passkeys": [{"content": "§"}]}}, "state": 1, "aliasEmail": null, "createTime": 1777800000, "modifyTime": 1777800000},
{"itemId": "2", "data": {"metadata": {"name": "Bank", "note": ""}, "type": "login", "content": {"username": "maya@example.org", "urls": ["https://bank.example"], "password": "§"}}, "state": 1, "createTime": 1777800000},
{"itemId": "3", "data": {"metadata": {"name": "Harbour Shoes", "note": "§"}, "type": "alias", "content": {}}, "state": 1, "aliasEmail": "shoes.abc@passmail.net", "createTime": 1777800000},
{"itemId": "4", "data": {"metadata": {"name": "Gone"}, "type": "login", "content": {"itemUsername": "x", "urls": ["https://gone.example"], "password": "§"}}, "state": 2, "createTime": 1777800000},
{"itemId": "5", "data": {"metadata": {"name": "Card", "note": "§"}, "type": "creditCard", "content": {"number": "§", "verificationNumber": "§", "pin": "§"}}, "state": 1},
{"itemId": "6", "data": {"metadata": {"name": "§", "note": "§"}, "type": "note", "content": {}}, "state": 1}]}}}"#;

/// A zip: its name, what is to become of it, its members.
type Packed = (&'static str, Expected, &'static [(&'static str, &'static str)]);

/// Lists that are zips.
pub(super) const ZIPS: &[Packed] = &[
    (
        "1PasswordExport.1pux",
        Logins,
        &[
            ("export.attributes", ONE_PASSWORD_ATTRIBUTES),
            (
                "export.data",
                r#"{"accounts": [{"attrs": {"name": "Maya §", "email": "own-§@example.org"}, "vaults": [{"attrs": {"name": "Personal", "desc": "§"}, "items": [
{"uuid": "1", "favIndex": 0, "createdAt": 1777800000, "updatedAt": 1777800000, "state": "active", "categoryUuid": "001", "details": {"loginFields": [{"value": "maya_k", "id": "", "name": "username", "fieldType": "T", "designation": "username"}, {"value": "§", "name": "password", "fieldType": "P", "designation": "password"}], "notesPlain": "§", "sections": [{"title": "x", "fields": [{"title": "one-time password", "value": {"totp": "§"}}, {"title": "PIN", "value": {"concealed": "§"}}]}], "passwordHistory": [{"value": "§", "time": 1}]}, "overview": {"subtitle": "maya_k", "title": "Shop", "url": "https://www.shop.example/?t=§", "urls": [{"label": "", "url": "https://www.shop.example/?t=§"}, {"label": "", "url": "https://m.shop.example"}], "tags": ["§"]}},
{"uuid": "2", "createdAt": 1777800000, "state": "archived", "categoryUuid": "001", "details": {"loginFields": [{"value": "maya@example.org", "designation": "username"}, {"value": "§", "designation": "password"}]}, "overview": {"title": "Bank", "url": "bank.example", "urls": null}},
{"uuid": "3", "createdAt": 1777800000, "state": "active", "categoryUuid": "002", "details": {"sections": [{"fields": [{"value": {"creditCardNumber": "§"}}]}]}, "overview": {"title": "Card", "url": ""}},
{"uuid": "4", "state": "active", "categoryUuid": "003", "details": {"notesPlain": "§"}, "overview": {"title": "§"}}]}]}]}"#,
            ),
            ("files/aaaa__passport.txt", "§"),
        ],
    ),
    (
        "1PasswordExport-older.1pux",
        Logins,
        &[
            ("export.attributes", ONE_PASSWORD_ATTRIBUTES),
            (
                "export.data",
                r#"{"accounts": [{"attrs": {}, "vaults": [{"attrs": {}, "items": [
{"item": {"uuid": "1", "createdAt": 1777800000, "trashed": false, "categoryUuid": "001", "details": {"loginFields": [{"value": "§", "designation": "password"}, {"value": "maya_k", "designation": "username"}], "notesPlain": "§"}, "overview": {"title": "Shop", "url": "https://www.shop.example"}}},
{"item": {"uuid": "2", "createdAt": 1777800000, "categoryUuid": "001", "details": {"loginFields": [{"value": "maya@example.org", "designation": "username"}, {"value": "§", "designation": "password"}]}, "overview": {"url": "https://bank.example"}}, "file": {"content": "§"}},
{"item": {"uuid": "3", "trashed": true, "categoryUuid": "001", "details": {"loginFields": [{"value": "§", "designation": "password"}]}, "overview": {"url": "https://gone.example"}}}]}]}]}"#,
            ),
        ],
    ),
    ("Proton Pass_export.zip", Logins, &[("Proton Pass/data.json", PROTON), ("Proton Pass/files/scan.txt", "§")]),
    (
        "Proton Pass_encrypted.zip",
        Declined,
        &[("Proton Pass/data.pgp", "-----BEGIN PGP MESSAGE-----\n§\n"), ("Proton Pass/x", "§")],
    ),
    (
        "dashlane-credential-export.zip",
        Logins,
        &[
            (
                "credentials.csv",
                "username,username2,username3,title,password,note,url,category,otpUrl\nmaya_k,,,Shop,§,§,https://www.shop.example,,otpauth://totp/x?secret=§\nmaya@example.org,,,Bank,§,,https://bank.example,,\n",
            ),
            ("payments.csv", "type,account_name,account_holder,cc_number,code\npayment_card,Card,Maya,§,§\n"),
            (
                "ids.csv",
                "type,number,name,issue_date,expiration_date,place_of_issue,state\npassport,§,Maya,2020-01-01,2030-01-01,Berlin,\n",
            ),
            (
                "personalInfo.csv",
                "type,title,first_name,last_name,date_of_birth,place_of_birth,email\nname,MS,Maya,§,1995-01-01,§,p-§@example.org\n",
            ),
            ("securenotes.csv", "title,note\nSafe,§\n"),
        ],
    ),
];

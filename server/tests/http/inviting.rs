//! Inviting many by one form, and what can be changed while an invitation waits: plain posts, without scripts.

use crate::harness::App;
use http::StatusCode;

const LIST: &str = "/orgs/acme/invitations";

/// Posts the form of the dialog.
async fn invite(app: &App, cookies: &str, emails: &str) -> crate::harness::Answer {
    let fields = [
        ("__fn", "/api/invitations/invite"),
        ("__form", "invite"),
        ("slug", "acme"),
        ("back", LIST),
        ("email", emails),
        ("role", "admin"),
        ("message", "See you on Monday </textarea><i>&amp;"),
    ];
    app.post("/orgs/acme/invitations?invite=1", &fields, cookies).await
}

/// What stands in the field of addresses.
fn field(page: &str) -> String {
    let field = page
        .split("<textarea")
        .find(|part| part.contains("name=\"email\""))
        .unwrap();
    let text = field.split_once('>').unwrap().1.split_once("</textarea>").unwrap().0;
    text.trim().replace("&lt;", "<").replace("&gt;", ">")
}

#[tokio::test]
async fn each_address_has_its_answer_and_what_failed_stays() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let answer = invite(
        &app,
        &olga,
        "Ann <ann@example.org>, ivy@example.org mia@acme.example\nann@example.org no<b>body",
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for says in [
        "One person is invited. What stays in the field was not sent.",
        "ann@example.org is invited.",
        "ivy@example.org: This address is invited already. You can resend that invitation.",
        "mia@acme.example: The person with this address is a member already.",
        "ann@example.org: It stands here twice. One mail is enough.",
    ] {
        assert!(answer.body.contains(says), "{says}: {}", answer.body);
    }
    for markup in ["<b>", "<i>"] {
        assert!(!answer.body.contains(markup), "{}", answer.body);
    }
    let left = field(&answer.body);
    assert!(left.starts_with("ivy@example.org\nmia@acme.example\n"), "{left}");
    assert!(!left.contains("ann@"), "{left}");
    let note = "See you on Monday &lt;/textarea>&lt;i>&amp;amp;";
    assert!(answer.body.contains(note), "the note is kept");
    let admin = answer.body.split("value=\"admin\"").nth(1).unwrap();
    assert!(admin.split('>').next().unwrap().contains("checked"), "the role is kept");
    // What stayed, sent again, sends nothing; corrected, it goes, and leads back.
    let again = invite(&app, &olga, "ivy@example.org mia@acme.example").await;
    assert!(again.body.contains("Nobody is invited."), "{}", again.body);
    let done = invite(&app, &olga, "bob@example.org; cem@example.org").await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, LIST));
    for email in ["ann@example.org", "bob@example.org", "cem@example.org"] {
        assert!(app.mailed_link(email, "/invitations/").await.is_some(), "{email}");
    }
}

#[tokio::test]
async fn each_address_is_checked_before_anything_is_sent() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let emails =
        "Ann <ann+x@example.org>, ivy@example.org mia@acme.example\nann+x@example.org no<b>body bob@example.org";
    let form = |check: bool, role: &'static str| {
        let mut fields = vec![
            ("__fn", "/api/invitations/invite"),
            ("__form", "invite"),
            ("slug", "acme"),
            ("back", LIST),
            ("email", emails),
            ("role", "member"),
            ("roles[ann+x@example.org]", role),
            ("roles[bob@example.org]", ""),
        ];
        fields.extend(check.then_some(("check", "1")));
        fields
    };
    let answer = app
        .post("/orgs/acme/invitations?invite=1", &form(true, "admin"), &olga)
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for says in [
        "2 new, 1 invited already, 1 a member already, 1 twice, 2 no address",
        "Send 2 invitations",
        "Member already",
        "Role of ann+x@example.org",
    ] {
        assert!(answer.body.contains(says), "{says}: {}", answer.body);
    }
    assert!(
        !answer.body.contains("<b>body") && !answer.body.contains("Role of ivy@"),
        "{}",
        answer.body
    );
    assert!(
        field(&answer.body).starts_with("Ann <ann+x@example.org>"),
        "what was typed is kept"
    );
    let of_ann = answer.body.split("name=\"roles[ann+x@example.org]\"").nth(1).unwrap();
    let chosen = of_ann
        .split("</select>")
        .next()
        .unwrap()
        .split("value=\"admin\"")
        .nth(1)
        .unwrap();
    assert!(
        chosen.split('>').next().unwrap().contains("selected"),
        "her role is kept: {of_ann}"
    );
    assert!(
        app.mailed_link("bob@example.org", "/invitations/").await.is_none(),
        "nothing is sent"
    );

    let sent = app
        .post("/orgs/acme/invitations?invite=1", &form(false, "admin"), &olga)
        .await;
    assert!(sent.body.contains("2 people are invited."), "{}", sent.body);
    let list = app.see(LIST, &olga).await.body;
    let ann = list.split("ann+x@example.org").nth(1).unwrap();
    assert!(ann.split("</tr>").next().unwrap().contains("Admin"), "{ann}");
    let wrong = app
        .post("/orgs/acme/invitations?invite=1", &form(false, "king"), &olga)
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_address_is_refused_beside_the_field() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    for (typed, status) in [
        ("ivy@example.org", StatusCode::CONFLICT),
        ("nobody", StatusCode::UNPROCESSABLE_ENTITY),
        ("", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let answer = invite(&app, &olga, typed).await;
        assert_eq!((answer.status, field(&answer.body).as_str()), (status, typed));
        assert!(answer.body.contains("aria-invalid=\"true\""), "{}", answer.body);
    }
}

#[tokio::test]
async fn fifty_go_at_once_and_the_rest_waits_in_the_field() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let emails: Vec<_> = (0..53).map(|number| format!("p{number}@example.org")).collect();
    let answer = invite(&app, &olga, &emails.join(" ")).await;
    assert!(answer.body.contains("50 people are invited."), "{}", answer.body);
    assert!(answer.body.contains("3 more were not tried yet"), "{}", answer.body);
    assert_eq!(field(&answer.body), emails[50..].join("\n"));
}

/// Posts the form of the dialog with a file in it.
async fn upload(app: &App, cookies: &str, typed: &[(&str, &str)], file: &[u8]) -> crate::harness::Answer {
    const BOUNDARY: &str = "----boundary";
    let mut body = Vec::new();
    for (name, value) in typed {
        let part = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.as_bytes());
    }
    let head = "content-disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\ncontent-type: text/csv";
    body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").as_bytes());
    body.extend(file);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let mut request = crate::harness::get("/orgs/acme/invitations?invite=1");
    *request.method_mut() = http::Method::POST;
    *request.body_mut() = body.into();
    let headers = request.headers_mut();
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    headers.insert(http::header::CONTENT_TYPE, kind.parse().unwrap());
    headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
    if !cookies.is_empty() {
        headers.insert(http::header::COOKIE, cookies.parse().unwrap());
    }
    app.send(request).await
}

#[tokio::test]
async fn a_file_comes_back_as_addresses_and_sends_nothing() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let typed = [
        ("__fn", "/api/invitations/invite"),
        ("email", "kim@example.org"),
        ("role", "member"),
        ("message", "Hello"),
    ];
    let rows = b"\xef\xbb\xbfName;E-Mail;Role\r\n\"Bee; Ann\";ann@example.org;Admin\r\nM\xe4x;mia@acme.example;\r\n;<script>;king\r\n;;member";
    let answer = upload(&app, &olga, &typed, rows).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for says in [
        "4 rows were read. Nothing is sent yet.",
        "Row 4: we know no role",
        "Row 5 has no address, and is left out.",
        "2 new, 1 a member already, 1 no address",
        "Send 2 invitations",
        "Hello</textarea>",
    ] {
        assert!(answer.body.contains(says), "{says}: {}", answer.body);
    }
    assert!(!answer.body.contains("<script>;"), "{}", answer.body);
    assert!(
        field(&answer.body).starts_with("kim@example.org\nann@example.org\nmia@acme.example\n"),
        "{}",
        field(&answer.body)
    );
    assert!(app.mailed_link("ann@example.org", "/invitations/").await.is_none());
    // Nothing in it, nobody's form, and too much.
    let nothing = upload(&app, &olga, &typed, b"").await;
    assert!(
        nothing.body.contains("We found nobody in this file."),
        "{}",
        nothing.body
    );
    assert_eq!(upload(&app, "", &typed, rows).await.status, StatusCode::SEE_OTHER);
    for (email, status) in [
        ("mia@acme.example", StatusCode::FORBIDDEN),
        ("sam@initech.example", StatusCode::NOT_FOUND),
    ] {
        let cookies = app.sign_in(email).await;
        let answer = upload(&app, &cookies, &typed, rows).await;
        assert_eq!(answer.status, status, "{email}");
        assert!(!answer.body.contains("a member already"), "{}", answer.body);
    }
    let large = upload(&app, &olga, &typed, &vec![b'x'; 300 * 1024]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    // The page behind the same address is there as before.
    assert_eq!(app.see(LIST, &olga).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_file_is_spoken_of_in_the_language_of_the_page() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let german = format!("{olga}; language=de");
    let typed = [("__fn", "/api/invitations/invite"), ("role", "member")];
    let answer = upload(&app, &german, &typed, b"email,role\nann@example.org,king\n").await;
    for says in [
        "Eine Zeile wurde gelesen. Noch ist nichts verschickt.",
        "Zeile 2: Eine Rolle „king“ kennen wir nicht.",
        "1 neu",
        "1 Einladung senden",
    ] {
        assert!(answer.body.contains(says), "{says}: {}", answer.body);
    }
    let large = upload(&app, &german, &typed, &vec![b'x'; 300 * 1024]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.body.contains("Das ist zu viel auf einmal"), "{}", large.body);
}

/// A form of the page of one invitation.
async fn change(app: &App, cookies: &str, page: &str, verb: &str, field: (&str, &str)) -> crate::harness::Answer {
    let (form, invitation) = (verb.rsplit('-').next().unwrap(), page.rsplit('/').next().unwrap());
    let verb = format!("/api/invitations/{verb}");
    let form = if form == "readdress" { "address" } else { form };
    let fields = [
        ("__fn", verb.as_str()),
        ("__form", form),
        ("slug", "acme"),
        ("invitation", invitation),
        field,
    ];
    app.post(page, &fields, cookies).await
}

/// The page of ivy's invitation, from the list.
async fn page_of_ivy(app: &App, cookies: &str) -> String {
    let list = app.see(LIST, cookies).await;
    let before = list
        .body
        .split("aria-label=\"Change the invitation of ivy@example.org\"")
        .next()
        .unwrap();
    let link = before.rsplit("href=\"").next().unwrap();
    if link.starts_with(LIST) {
        return link.split('"').next().unwrap().to_owned();
    }
    let after = list
        .body
        .split("aria-label=\"Change the invitation of ivy@example.org\"")
        .nth(1)
        .unwrap();
    after
        .split("href=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn another_role_and_another_address() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let old = app.mailed_link("ivy@example.org", "/invitations/").await.unwrap();
    let page = page_of_ivy(&app, &olga).await;
    let done = change(&app, &olga, &page, "change-role", ("role", "admin")).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, page.as_str()),
        "{}",
        done.body
    );
    assert!(app.see(&page, &olga).await.body.contains("Invited as Admin by"));
    let refused = change(&app, &olga, &page, "change-role", ("role", "admin")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.body.contains("The invitation offers this role already."),
        "{}",
        refused.body
    );

    let refused = change(&app, &olga, &page, "readdress", ("email", "mia@acme.example")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("value=\"mia@acme.example\""), "{}", refused.body);
    let done = change(&app, &olga, &page, "readdress", ("email", "ivy@right.example")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(
        app.get(&old).await.status,
        StatusCode::NOT_FOUND,
        "the wrong address learns nothing"
    );
    let link = app.mailed_link("ivy@right.example", "/invitations/").await.unwrap();
    assert!(app.get(&link).await.body.contains("ivy@right.example"));
    let activity = app.see("/orgs/acme/activity", &olga).await.body;
    for says in [
        "changed the invitation of ivy@example.org from member to admin",
        "from ivy@example.org to ivy@right.example",
    ] {
        assert!(activity.to_lowercase().contains(says), "{says}: {activity}");
    }
}

#[tokio::test]
async fn a_link_to_hand_over_is_shown_once_and_makes_no_account() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let mailed = app.mailed_link("ivy@example.org", "/invitations/").await.unwrap();
    let page = page_of_ivy(&app, &olga).await;
    let answer = change(&app, &olga, &page, "make-link", ("x", "")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let link = answer
        .body
        .split("/invitations/")
        .find(|part| part.len() > 64 && part[..64].bytes().all(|b| b.is_ascii_hexdigit()));
    let token = link.unwrap_or_else(|| panic!("no link: {}", answer.body))[..64].to_owned();
    assert!(!app.see(&page, &olga).await.body.contains(&token), "once");
    assert!(app.see(LIST, &olga).await.body.contains("By a link, no mail"));
    assert_eq!(app.get(&mailed).await.status, StatusCode::GONE);
    let opened = app.get(&format!("/invitations/{token}")).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert!(opened.body.contains("Sign up to answer"), "{}", opened.body);
    assert!(!opened.body.contains("Create account and join"), "{}", opened.body);
    let fields = format!("token={token}&name=Olga+as+Ivy&password=correct+horse+battery+staple");
    let refused = app.call("invitations/register", &fields, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
    assert!(refused.cookies().is_empty(), "a session");
    let refused = app.call("invitations/decline", &format!("token={token}"), "").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.body);
}

/// As the form says; where it says nothing, in the language of its page.
#[tokio::test]
async fn who_invites_chooses_the_language_of_the_mail() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let german = format!("{olga}; language=de");
    for (email, cookies, language, subject) in [
        ("ann@example.org", &olga, "de", "Olga Owner lädt dich zu Acme ein"),
        ("bob@example.org", &german, "", "Olga Owner lädt dich zu Acme ein"),
        ("cem@example.org", &german, "en", "Olga Owner invited you to Acme"),
    ] {
        let fields = [
            ("__fn", "/api/invitations/invite"),
            ("__form", "invite"),
            ("slug", "acme"),
            ("back", LIST),
            ("email", email),
            ("role", "member"),
            ("language", language),
        ];
        let answer = app.post("/orgs/acme/invitations?invite=1", &fields, cookies).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(app.mailed_subjects(email).await, [subject]);
    }
    let page = app.see("/orgs/acme/invitations?invite=1", &german).await;
    let field = page
        .body
        .split("name=\"language\"")
        .find(|part| part.contains("<option"))
        .unwrap();
    assert!(field.contains("<option value=\"de\" selected>Deutsch"), "{field}");
}

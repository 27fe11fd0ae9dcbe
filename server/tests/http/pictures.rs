//! Pictures over HTTP: the plain form with a file, what is refused of it, and who is sent what.
//!
//! Never here: what becomes of a file; that is the domain's.

use super::harness::{Answer, App, get};
use axum::{body::Body, extract::Request};
use futures_util::stream;
use http::{HeaderValue, Method, StatusCode, header};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use orgs::{access::caller::Superuser, kernel::EmailAddress, users};
use std::{convert::Infallible, io::Cursor};

const BOUNDARY: &str = "----boundary";

fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = DynamicImage::from(RgbImage::from_pixel(width, height, Rgb([200, 100, 50])));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// One part of the form.
fn part(field: &str, file: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\ncontent-type: image/png\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

fn form(parts: &[Vec<u8>]) -> Vec<u8> {
    [parts.concat(), format!("--{BOUNDARY}--\r\n").into_bytes()].concat()
}

fn request(body: impl Into<Body>, cookies: &str) -> Request {
    let mut request = get("/account/picture");
    *request.method_mut() = Method::POST;
    *request.body_mut() = body.into();
    let headers = request.headers_mut();
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
    headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
    if !cookies.is_empty() {
        headers.insert(header::COOKIE, cookies.parse().unwrap());
    }
    request
}

async fn upload(app: &App, file: &[u8], cookies: &str) -> Answer {
    app.send(request(
        form(&[part("picture", "../../etc/passwd\\..\\con.svg", file)]),
        cookies,
    ))
    .await
}

/// Where the page says that the picture is.
fn shown(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("src=\"/pictures/").unwrap();
    format!("/pictures/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn a_file_in_a_plain_form_becomes_a_picture() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    assert!(!app.see("/account", &mia).await.body.contains("/pictures/"));
    let saved = upload(&app, &png(300, 200), &mia).await;
    assert_eq!(
        (saved.status, saved.header("location")),
        (StatusCode::SEE_OTHER, "/account"),
        "{}",
        saved.body
    );
    let page = app
        .see("/account", &format!("{mia}; flash={}", saved.cookies()["flash"]))
        .await;
    assert!(page.body.contains("Your picture is saved.") && page.body.contains("Remove picture"));

    let large = shown(&app.see("/account", &mia).await).replace("/64", "/256");
    let picture = app.see(&large, &mia).await;
    assert_eq!(picture.status, StatusCode::OK);
    assert_eq!(picture.header("content-type"), "image/webp");
    assert_eq!(picture.header("cache-control"), "private, max-age=31536000, immutable");
    assert_eq!(picture.header("x-content-type-options"), "nosniff");
    assert_eq!(
        picture.header("content-disposition"),
        "inline; filename=\"picture.webp\""
    );
    assert!(
        picture
            .header("content-security-policy")
            .starts_with("default-src 'none'")
    );
    assert!(picture.body.starts_with("RIFF"));
    let small = large.replace("/256", "/64");
    assert!(app.see(&small, &mia).await.body.len() < picture.body.len());

    // Colleagues see it where her name is; strangers, and who is signed out, see nothing.
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    assert!(app.see("/orgs/acme/members", &olga).await.body.contains(&small));
    assert_eq!(app.see(&small, &olga).await.status, StatusCode::OK);
    for (who, cookies) in [("sam", sam.as_str()), ("nobody", "")] {
        for path in [&small, &large] {
            let answer = app.see(path, cookies).await;
            assert_eq!(
                (answer.status, answer.header("cache-control")),
                (StatusCode::NOT_FOUND, "no-store"),
                "{who}"
            );
        }
    }
    let email = EmailAddress::parse("sam@initech.example").unwrap();
    users::appoint(&app.application.orgs, &email, Superuser::Yes)
        .await
        .unwrap();
    assert_eq!(app.see(&small, &sam).await.status, StatusCode::OK);
    for wrong in [
        small.replace("/64", "/65"),
        small.replace("/64", ""),
        small.replace("/pictures/", "/pictures/x"),
        format!("{small}/x"),
    ] {
        assert_eq!(app.see(&wrong, &olga).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }

    let removed = app
        .post(
            "/account",
            &[("__fn", "/api/pictures/remove"), ("__form", "remove-picture")],
            &mia,
        )
        .await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    assert_eq!(app.see(&small, &olga).await.status, StatusCode::NOT_FOUND);
}

/// On the page that the form is on, beside its field.
#[tokio::test]
async fn what_is_refused_is_said_on_the_page() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let mut bomb = png(1, 1);
    bomb[16..24].copy_from_slice(&[0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]);
    let large = vec![0; 5 * 1024 * 1024 + 1];
    for (file, status, says) in [
        (&b"<html><script>alert(1)</script>"[..], 422, "Please choose a picture"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            422,
            "Please choose a picture",
        ),
        (b"", 422, "Please choose a picture"),
        (&bomb, 422, "Please choose a picture"),
        (&large, 413, "We take up to 5 MB."),
    ] {
        let answer = upload(&app, file, &mia).await;
        assert_eq!(answer.status.as_u16(), status, "{says}");
        assert!(
            answer.body.contains(says) && answer.body.contains("aria-invalid=\"true\""),
            "{says}: {}",
            answer.body
        );
        assert!(
            answer.body.contains("Mia Member") && !answer.body.contains("/pictures/"),
            "{says}"
        );
    }
}

#[tokio::test]
async fn what_no_form_of_ours_sends_is_refused() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let file = part("picture", "me.png", &png(8, 8));
    let bad = |body: Vec<u8>| request(body, &mia);
    for (what, request) in [
        ("another field", bad(form(&[part("face", "me.png", &png(8, 8))]))),
        ("two files", bad(form(&[file.clone(), file.clone()]))),
        ("a thousand parts", bad(form(&vec![part("x", "x", b"x"); 1_000]))),
        ("no part", bad(form(&[]))),
        ("no end", bad(file.clone())),
        ("nothing", bad(Vec::new())),
    ] {
        assert_eq!(app.send(request).await.status, StatusCode::BAD_REQUEST, "{what}");
    }
    for kind in [
        "multipart/form-data",
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=",
    ] {
        let mut request = bad(form(std::slice::from_ref(&file)));
        request
            .headers_mut()
            .insert(header::CONTENT_TYPE, kind.parse().unwrap());
        assert_eq!(app.send(request).await.status, StatusCode::BAD_REQUEST, "{kind}");
    }
    // A long name of the file is nobody's business.
    let long = part("picture", &"x".repeat(10_000), &png(8, 8));
    assert_eq!(app.send(bad(form(&[long]))).await.status, StatusCode::SEE_OTHER);
    // Other sites, and whoever is signed out, get no further than the door.
    let mut other = bad(form(std::slice::from_ref(&file)));
    other
        .headers_mut()
        .insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
    assert_eq!(app.send(other).await.status, StatusCode::FORBIDDEN);
    let nobody = app.send(request(form(&[file]), "")).await;
    assert_eq!(
        (nobody.status, nobody.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in?next=%2Faccount")
    );
    assert_eq!(
        app.see("/account/picture", &mia).await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

/// Bounded however it is announced, and only here: everything else takes a quarter of a megabyte.
#[tokio::test]
async fn a_body_with_a_file_ends_somewhere() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let mut announced = request(Vec::new(), &mia);
    announced
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from_static("16777217"));
    assert_eq!(app.send(announced).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    // Not announced: as it comes, for as long as it comes.
    let piece = || Ok::<_, Infallible>(vec![0u8; 64 * 1024]);
    let head = part("picture", "me.png", b"");
    let endless = stream::unfold(0, move |sent| {
        let head = head.clone();
        async move { Some((if sent == 0 { Ok(head) } else { piece() }, sent + 1)) }
    });
    let answer = app.send(request(Body::from_stream(endless), &mia)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let mut elsewhere = request(form(&[part("picture", "me.png", &vec![0; 300_000])]), &mia);
    *elsewhere.uri_mut() = "/account".parse().unwrap();
    assert_eq!(app.send(elsewhere).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

/// A file does not come by a page, and yet is answered in the language of one.
#[tokio::test]
async fn it_is_answered_in_the_language_of_the_browser() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let send = async |file: &[u8]| {
        let mut sent = request(form(&[part("picture", "mia.png", file)]), &mia);
        let wanted = HeaderValue::from_static("de-DE,de;q=0.9,en;q=0.8");
        sent.headers_mut().insert(header::ACCEPT_LANGUAGE, wanted);
        app.send(sent).await
    };
    let refused = send(b"").await.body;
    assert!(
        refused.contains("Bitte wähle ein Bild: PNG, JPEG oder WebP."),
        "{refused}"
    );
    let saved = send(&png(8, 8)).await;
    let flash = format!("{mia}; flash={}", saved.cookies()["flash"]);
    let page = app.see("/account", &flash).await.body;
    assert!(page.contains("Dein Bild ist gespeichert."), "{page}");
}

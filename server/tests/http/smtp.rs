//! Mail over a real socket, to a receiver that knows just enough SMTP.

use orgs::{
    kernel::EmailAddress,
    mail::{Mailer as _, Message},
};
use orgs_server::mailer::Smtp;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
    task::JoinHandle,
};

/// Takes one mail and returns the envelope's recipient and the data.
async fn receiver() -> (String, JoinHandle<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let receiving = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut to, mut data, mut reading) = (String::new(), String::new(), false);
        write.write_all(b"220 here\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            let answer = match (reading, line.as_str()) {
                (true, ".") => {
                    write.write_all(b"250 taken\r\n").await.unwrap();
                    break;
                }
                (true, line) => {
                    data.push_str(line);
                    data.push('\n');
                    continue;
                }
                (false, "DATA") => {
                    reading = true;
                    "354 go on"
                }
                (false, line) => {
                    if let Some(address) = line.strip_prefix("RCPT TO:") {
                        to = address.to_owned();
                    }
                    "250 fine"
                }
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
        (to, data)
    });
    (url, receiving)
}

fn message() -> Message {
    Message {
        id: "01936f2a-77c1-7000-8000-000000000000".to_owned(),
        sender: None,
        reply_to: None,
        to: EmailAddress::parse("ivy@example.org").unwrap(),
        subject: "Olga invites you to Möbel Süd".to_owned(),
        text: "Open https://orgs.example/invitations/x".to_owned(),
        html: "<p>Open <a href=\"https://orgs.example/invitations/x\">it</a></p>".to_owned(),
    }
}

#[tokio::test]
async fn a_mail_arrives_in_both_forms_with_a_stable_id() {
    for _ in 0..2 {
        let (url, receiving) = receiver().await;
        let smtp = Smtp::new(&url, "Orgs <no-reply@orgs.example>".parse().unwrap(), "orgs.example").unwrap();
        smtp.send(&message()).await.unwrap();
        let (to, data) = receiving.await.unwrap();
        assert_eq!(to, "<ivy@example.org>");
        for expected in [
            "Message-ID: <01936f2a-77c1-7000-8000-000000000000@orgs.example>",
            "Auto-Submitted: auto-generated",
            "From: Orgs <no-reply@orgs.example>",
            "To: ivy@example.org",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/html; charset=utf-8",
            "Date: ",
        ] {
            assert!(data.contains(expected), "{expected}\n{data}");
        }
        assert!(
            data.find("text/plain") < data.find("text/html"),
            "the last form is the preferred one"
        );
    }
}

/// In the inviter's name, and never from their address: that would fail every check of a receiver.
#[tokio::test]
async fn a_mail_may_have_a_senders_name_and_an_address_to_answer_to() {
    let (url, receiving) = receiver().await;
    let smtp = Smtp::new(&url, "Orgs <no-reply@orgs.example>".parse().unwrap(), "orgs.example").unwrap();
    let mail = Message {
        sender: Some("Olga Owner".to_owned()),
        reply_to: Some(EmailAddress::parse("olga@acme.example").unwrap()),
        ..message()
    };
    smtp.send(&mail).await.unwrap();
    let (_, data) = receiving.await.unwrap();
    for expected in [
        "From: \"Olga Owner\" <no-reply@orgs.example>",
        "Reply-To: olga@acme.example",
    ] {
        assert!(data.contains(expected), "{expected}\n{data}");
    }
}

#[tokio::test]
async fn a_server_that_is_away_is_a_fault_to_try_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let smtp = Smtp::new(&url, "no-reply@orgs.example".parse().unwrap(), "orgs.example").unwrap();
    assert!(smtp.send(&message()).await.unwrap_err().is_unavailable());
}

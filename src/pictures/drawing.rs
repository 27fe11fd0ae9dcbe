//! Reads what somebody uploads, and draws the two pictures that are kept: off the runtime's threads, as many at once as there are
//! cores, so the gate bounds memory as well.
//!
//! An upload is hostile until it is drawn anew. Its head is read first, and what would take too much memory is refused before it
//! does. Never here: who uploads, or where it is kept.

use super::SetRefusal;
use crate::{kernel::Fault, limits::Limits};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, codecs::webp::WebPEncoder,
    imageops::FilterType, metadata::Orientation,
};
use sha2::{Digest as _, Sha256};
use std::{io::Cursor, num::NonZero, sync::LazyLock, time::Duration};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

/// The type of every picture that is kept.
pub const TYPE: &str = "image/webp";

/// Sides, in pixels.
const LARGE: u32 = 256;
const SMALL: u32 = 64;
/// What is larger is made smaller by the fastest way first.
const COARSE: u32 = 4 * LARGE;
/// Bytes of a mark; it is written in hexadecimal digits.
const MARK: usize = 16;

/// Whoever waits longer than this for a free core is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);

static GATE: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));

/// What is kept of an upload.
pub(super) struct Drawn {
    pub mark: String,
    pub small: Vec<u8>,
    pub large: Vec<u8>,
}

/// Draws what was uploaded, or says why not. The permit moves into the work: a request that is given up does not free a core that is
/// still busy.
pub(super) async fn draw(upload: Vec<u8>, limits: &Limits) -> Result<Result<Drawn, SetRefusal>, Fault> {
    let most = limits.picture_memory;
    let permit = timeout(PATIENCE, GATE.acquire())
        .await
        .map_err(Fault::unavailable)?
        .map_err(Fault::broken)?;
    let done = spawn_blocking(move || {
        let drawn = read(&upload, most).map(|picture| drawn(&picture));
        drop(permit);
        drawn
    });
    done.await
        .map_err(Fault::broken)?
        .map_or_else(|refusal| Ok(Err(refusal)), |drawn| drawn.map(Ok))
}

/// Unpacks it, if it is one of the three kinds, and small enough by what its head says. Of one that moves, the first picture counts.
fn read(upload: &[u8], most: u64) -> Result<DynamicImage, SetRefusal> {
    let format = image::guess_format(upload).map_err(|_| SetRefusal::NotAPicture)?;
    if ![ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP].contains(&format) {
        return Err(SetRefusal::NotAPicture);
    }
    let mut reader = ImageReader::with_format(Cursor::new(upload), format);
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(most);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    if decoder.total_bytes() > most {
        return Err(SetRefusal::TooManyPixels);
    }
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    let mut picture = coarse(picture);
    picture.apply_orientation(upright);
    Ok(picture)
}

fn refused(error: &image::ImageError) -> SetRefusal {
    match error {
        image::ImageError::Limits(_) => SetRefusal::TooManyPixels,
        _ => SetRefusal::NotAPicture,
    }
}

/// So small that a fine filter has little to do.
fn coarse(picture: DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let short = width.min(height);
    if short <= COARSE {
        return picture;
    }
    let scaled = |side: u32| (u64::from(side) * u64::from(COARSE) / u64::from(short)).min(u64::from(u32::MAX)) as u32;
    picture.thumbnail_exact(scaled(width), scaled(height))
}

/// Both sizes, from the square in its middle.
fn drawn(picture: &DynamicImage) -> Result<Drawn, Fault> {
    let square = picture.resize_to_fill(LARGE, LARGE, FilterType::Lanczos3);
    let large = packed(&square)?;
    let small = packed(&square.resize_exact(SMALL, SMALL, FilterType::Lanczos3))?;
    let digest = Sha256::new().chain_update(&large).chain_update(&small).finalize();
    let mark = digest.iter().take(MARK).map(|byte| format!("{byte:02x}")).collect();
    Ok(Drawn { mark, small, large })
}

/// Without loss, and without what nobody sees.
fn packed(square: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let (mut bytes, side) = (Vec::new(), square.width());
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    let packed = if square.color().has_alpha() {
        encoder.encode(square.to_rgba8().as_raw(), side, side, ExtendedColorType::Rgba8)
    } else {
        encoder.encode(square.to_rgb8().as_raw(), side, side, ExtendedColorType::Rgb8)
    };
    packed.map_err(Fault::broken)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    const MOST: u64 = 64 * 1024 * 1024;

    /// Red on the left, green in the middle, blue on the right; as tall as wide thirds.
    fn flag(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_fn(width, height, |x, _| match x * 3 / width {
            0 => Rgb([255, 0, 0]),
            1 => Rgb([0, 255, 0]),
            _ => Rgb([0, 0, 255]),
        })
        .into()
    }

    fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn drawn_from(upload: &[u8]) -> Drawn {
        drawn(&read(upload, MOST).unwrap()).unwrap()
    }

    fn kept(bytes: &[u8]) -> DynamicImage {
        assert_eq!(image::guess_format(bytes).unwrap(), ImageFormat::WebP);
        image::load_from_memory(bytes).unwrap()
    }

    #[test]
    fn it_is_a_square_from_the_middle_in_two_sizes() {
        for (width, height) in [(300, 100), (900, 300), (6_000, 2_000)] {
            let drawn = drawn_from(&written(&flag(width, height), ImageFormat::Png));
            for (bytes, side) in [(&drawn.large, LARGE), (&drawn.small, SMALL)] {
                let picture = kept(bytes);
                assert_eq!((picture.width(), picture.height()), (side, side));
                let at = picture.to_rgb8().get_pixel(side / 2, side / 2).0;
                assert!(
                    at[1] > 240 && at[0] < 16 && at[2] < 16,
                    "{width}×{height}: {at:?} is not the middle"
                );
            }
            assert_eq!(drawn.mark.len(), 2 * MARK);
        }
    }

    #[test]
    fn every_kind_is_read_and_one_picture_has_one_mark() {
        let picture = flag(256, 256);
        let png = drawn_from(&written(&picture, ImageFormat::Png));
        let webp = drawn_from(&written(&picture, ImageFormat::WebP));
        assert_eq!((&png.mark, &png.large), (&webp.mark, &webp.large));
        let jpeg = drawn_from(&written(&picture, ImageFormat::Jpeg));
        assert_ne!(jpeg.mark, png.mark);
        assert_eq!(kept(&jpeg.large).width(), LARGE);
    }

    #[test]
    fn what_is_transparent_stays_so() {
        let picture: DynamicImage = RgbaImage::from_pixel(80, 80, Rgba([10, 20, 30, 0])).into();
        let drawn = drawn_from(&written(&picture, ImageFormat::Png));
        assert_eq!(kept(&drawn.small).to_rgba8().get_pixel(1, 1).0[3], 0);
    }

    /// A photograph that a camera wrote lying on its side, and where it was taken.
    #[test]
    fn it_stands_upright_and_says_nothing_else() {
        let lying: DynamicImage =
            RgbImage::from_fn(64, 64, |_, y| if y < 32 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) }).into();
        let plain = written(&lying, ImageFormat::Jpeg);
        let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 48.2082 N 16.3738 E";
        let mut upload = plain[..2].to_vec();
        upload.extend([0xFF, 0xE1]);
        upload.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        upload.extend(exif);
        upload.extend(&plain[2..]);
        let drawn = drawn_from(&upload);
        let picture = kept(&drawn.large).to_rgb8();
        let (left, right) = (picture.get_pixel(20, 128).0, picture.get_pixel(236, 128).0);
        assert!(
            left[2] > 200 && right[0] > 200,
            "turned by a quarter: {left:?} {right:?}"
        );
        for bytes in [&drawn.large, &drawn.small] {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("Exif") && !text.contains("EXIF") && !text.contains("GPS"));
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let png = written(&flag(64, 64), ImageFormat::Png);
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let html = b"<!doctype html><script>alert(1)</script>";
        let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
        for upload in [
            &b""[..],
            b"\0",
            svg,
            html,
            gif,
            b"BM",
            &png[..40],
            &png[..png.len() / 2],
            b"RIFF\0\0\0\0WEBPVP8 ",
            b"\xFF\xD8\xFF",
        ] {
            assert_eq!(
                read(upload, MOST).unwrap_err(),
                SetRefusal::NotAPicture,
                "{:?}",
                &upload[..upload.len().min(12)]
            );
        }
    }

    /// By its head: the rest of it is not even there.
    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let mut png = written(&flag(1, 1), ImageFormat::Png);
        png[16..20].copy_from_slice(&50_000u32.to_be_bytes());
        png[20..24].copy_from_slice(&50_000u32.to_be_bytes());
        let sum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(read(&png, MOST).unwrap_err(), SetRefusal::TooManyPixels);
        let mut jpeg = written(&flag(8, 8), ImageFormat::Jpeg);
        let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
        jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
        assert!(matches!(
            read(&jpeg, MOST),
            Err(SetRefusal::TooManyPixels | SetRefusal::NotAPicture)
        ));
        // As many pixels as are taken, and one row more.
        let fits = written(&flag(64, 64), ImageFormat::Png);
        assert!(read(&fits, 64 * 64 * 3).is_ok());
        assert_eq!(read(&fits, 64 * 64 * 3 - 1).unwrap_err(), SetRefusal::TooManyPixels);
    }

    /// As PNG counts it.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |crc: u32, byte: &u8| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 {
                    0xEDB8_8320 ^ (crc >> 1)
                } else {
                    crc >> 1
                }
            })
        };
        !bytes.iter().fold(!0, step)
    }
}

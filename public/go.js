// Posts the form of a page that somebody has to pass, as pressing its button would.
//
// Never here: anything that somebody should read first.
document.querySelector('form[data-go]')?.requestSubmit();

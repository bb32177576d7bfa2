// Gives the frame in the inbox the height of its mail, so that only the page scrolls.
const frame = document.querySelector('.inbox-body');
const fit = () => {
  const body = frame.contentDocument && frame.contentDocument.documentElement;
  if (body) {
    frame.style.height = '0';
    frame.style.height = body.scrollHeight + 'px';
  }
};
frame.addEventListener('load', fit);
window.addEventListener('resize', fit);
fit();

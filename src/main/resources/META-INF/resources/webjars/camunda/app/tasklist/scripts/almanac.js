// What Almanac adds to Tasklist and Cockpit: the sandbox's date, and the way back to the first page.

// In the sandbox the browser's clock goes along with the sandbox's, so that "in 3 days" is true.
async function followTheSandboxClock() {
  try {
    const response = await fetch('/sandbox/clock', { headers: { Accept: 'application/json' } });
    if (!response.ok) return;
    const there = Date.parse((await response.json()).now.replace(/\[.*\]$/, ''));
    const Here = Date;
    const apart = there - Here.now();
    if (!Number.isFinite(apart) || Math.abs(apart) < 60000) return;
    window.Date = class Date extends Here {
      constructor(...given) {
        if (given.length) super(...given);
        else super(Here.now() + apart);
      }
      static now() {
        return Here.now() + apart;
      }
    };
  } catch (away) {
    // no sandbox: the browser's own clock is right
  }
}

// One sign-in for everything: the applications' own sign-in form stays out of the way.
function signInWithUs() {
  let leaving = false;
  document.addEventListener('click', event => {
    if (event.target.closest('.logout, [ng-click*="logout"]')) leaving = true;
  }, true);
  const look = () => {
    if (!location.hash.startsWith('#/login')) return;
    location.replace(leaving ? '/' : location.pathname);
  };
  window.addEventListener('hashchange', look);
  look();
}

// The name of the program, at the left of the header, leads back to the first page.
function wayBack() {
  const place = () => {
    const brand = document.querySelector('[cam-widget-header] .navbar-brand, [cam-widget-header] .app-banner');
    if (!brand || document.querySelector('.almanac-home')) return;
    const home = document.createElement('a');
    home.className = 'almanac-home';
    home.href = '/';
    home.textContent = '\u2190 Almanac';
    brand.before(home);
  };
  new MutationObserver(place).observe(document.documentElement, { childList: true, subtree: true });
  place();
}

signInWithUs();
wayBack();
await followTheSandboxClock();

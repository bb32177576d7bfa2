// What Almanac adds to Tasklist and Cockpit: the sandbox's date, and the way back to the first page.

// Tasklist would take the browser's language: a person reads the one they wish for.
async function readersLanguage() {
  try {
    const response = await fetch('/language', { headers: { Accept: 'application/json' } });
    return response.ok && (await response.json()).language === 'fr' ? 'fr' : 'en';
  } catch (away) {
    return 'en';
  }
}

export const language = await readersLanguage();

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

// What a form says of a field, in our words: the example beneath the field helps more than a pattern.
function formWords() {
  const said = language === 'fr' ? [
    'Veuillez remplir cette case.',
    'Pas encore tout \u00e0 fait sous cette forme; l\u2019exemple montre comment.',
    'Le minimum est $1.',
    'Le maximum est $1.',
    'Au moins $1 caract\u00e8res, s\u2019il vous pla\u00eet.',
    'C\u2019est plus que ce qui entre : $1 caract\u00e8res entrent.'
  ] : [
    'Please fill this in.',
    'Not quite in this form yet; the example shows how.',
    'The least is $1.',
    'The most is $1.',
    'At least $1 characters, please.',
    'That is more than fits: $1 characters do.'
  ];
  const words = [
    /^Field is required\.$/,
    /^Field must match pattern .*$/,
    /^Field must have minimum value of (.*)\.$/,
    /^Field must have maximum value of (.*)\.$/,
    /^Field must have minimum length of (.*)\.$/,
    /^Field must have maximum length of (.*)\.$/
  ].map((theirs, at) => [theirs, said[at]]);
  new MutationObserver(() => {
    for (const shown of document.querySelectorAll('.fjs-form-field-error')) {
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const found = words.find(([theirs]) => theirs.test(walker.currentNode.data));
        if (found) walker.currentNode.data = walker.currentNode.data.replace(found[0], found[1]);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}

// The field above a list of names speaks English whoever reads.
function searchWord() {
  if (language !== 'fr') return;
  new MutationObserver(() => {
    document.querySelectorAll('.fjs-container input[placeholder="Search"]').forEach(field => { field.placeholder = 'Chercher'; });
  }).observe(document.documentElement, { childList: true, subtree: true });
}

// Whoever tries again has read why it wasn't sent: the sentence must not outlive what it was about.
function freshTry() {
  document.addEventListener('click', event => {
    if (!event.target.closest('button[ng-click="complete()"]')) return;
    document.querySelectorAll('.page-notifications .alert .close').forEach(close => close.click());
  }, true);
}

// A form that isn't whole yet says so beside the field: on a phone that may be far above the button.
function firstReasonInView() {
  document.addEventListener('click', event => {
    if (!event.target.closest('button[ng-click="complete()"]')) return;
    setTimeout(() => {
      const reason = document.querySelector('.fjs-form-field-error');
      if (!reason) return;
      const field = reason.closest('.fjs-form-field') || reason;
      field.scrollIntoView({ block: 'center' });
      field.querySelector('input, textarea, select')?.focus({ preventScroll: true });
    }, 200);
  });
}

// A link in a form that somebody has begun opens beside it, so that nothing typed is lost.
function typedStays() {
  let begun = false;
  document.addEventListener('input', event => {
    if (event.target.closest('.fjs-form')) begun = true;
  }, true);
  window.addEventListener('hashchange', () => { begun = false; });
  document.addEventListener('click', event => {
    const link = event.target.closest('.fjs-form a[href]');
    if (!link || !begun) return;
    link.target = '_blank';
    link.rel = 'noopener';
  }, true);
}

// Who may start nothing is offered nothing to start.
async function startOnlyWhatOneMay() {
  const asked = '?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
  try {
    const response = await fetch('/camunda/api/engine/engine/default/process-definition' + asked, { headers: { Accept: 'application/json' } });
    if (response.ok && (await response.json()).length === 0) document.documentElement.classList.add('starts-nothing');
  } catch (away) {
    // the button stays; the list behind it says that it is empty
  }
}

// Beside each task: for whom it is done, where that is somebody else, and the way to say it isn't mine.
function besideTheTask() {
  let asked = null;
  const show = said => {
    document.querySelectorAll('.almanac-beside').forEach(old => old.remove());
    const place = document.querySelector('.task-details .task-card .names');
    if (!said || !place) return Boolean(!said);
    const beside = document.createElement('p');
    beside.className = 'almanac-beside';
    if (said.for) {
      const whose = document.createElement('span');
      whose.textContent = said.for + ' ';
      beside.append(whose);
    }
    const link = document.createElement('a');
    link.href = said.path;
    link.textContent = said.label;
    beside.append(link);
    place.after(beside);
    return true;
  };
  const look = async () => {
    const task = (location.hash.match(/[?&]task=([\w-]+)/) || [])[1] || null;
    const there = document.querySelector('.almanac-beside');
    if (task === asked?.task && (there || !asked?.said)) return;
    if (task !== asked?.task) {
      asked = { task, said: null };
      show(null);
      if (!task) return;
      try {
        const response = await fetch('/tasks/' + task + '/beside', { headers: { Accept: 'application/json' } });
        if (asked.task !== task) return;
        if (response.status === 404) location.replace('/go/' + task); // it is done, or somebody else's: that page says which
        if (!response.ok) return;
        asked.said = await response.json();
      } catch (away) {
        return; // the task is there without it
      }
    }
    show(asked.said);
  };
  window.addEventListener('hashchange', look);
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
}

signInWithUs();
besideTheTask();
wayBack();
startOnlyWhatOneMay();
formWords();
searchWord();
freshTry();
typedStays();
firstReasonInView();
await followTheSandboxClock();

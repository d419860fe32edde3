// Runs in the page before its own scripts, and tells of every fault that the browser finds.
(() => {
  const tell = (fault) => {
    window.heard ??= [];
    window.heard.push(fault);
    if (location.protocol.startsWith('http')) navigator.sendBeacon('heard', fault);
  };
  addEventListener(
    'error',
    ({ message, target }) => tell(message ?? `not loaded: ${target.outerHTML}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`not handled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    tell(`the policy refused ${violatedDirective} ${blockedURI} of ${sourceFile}`),
  );
  for (const level of ['error', 'warn']) {
    const own = console[level];
    console[level] = (...all) => {
      tell(all.map(String).join(' '));
      own.apply(console, all);
    };
  }
})();

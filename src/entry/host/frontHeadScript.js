// In the head of the front page, after that of every page: who was here before is told there what is new since, and a place
// is kept for that before the first paint. Other pages needn't wait for the device's storage.
(() => {
  try {
    const [last, before] = (localStorage.getItem('lede-visit') ?? '').split(' ');
    if (before || (last && Date.now() - Number(last) > 18e5))
      document.documentElement.classList.add('was-here');
  } catch {
    // Storage may be blocked.
  }
})();

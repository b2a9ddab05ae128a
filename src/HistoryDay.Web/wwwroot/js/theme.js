// Before anything is drawn: the theme that the reader chose, where the browser keeps one. Then the radios at the foot, which work for one page without this.
{
  const key = "theme";
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  const show = () => {
    const theme = remembered();
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    const radio = document.getElementById(`theme-${theme ?? "auto"}`);
    if (radio) radio.checked = true;
  };
  show();
  addEventListener("storage", (event) => event.key === key && show());
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("change", ({ target }) => {
    if (target.name !== key) return;
    try {
      if (target.value === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, target.value);
    } catch {
      return; // the radio itself turns this page
    }
    show();
  });
}

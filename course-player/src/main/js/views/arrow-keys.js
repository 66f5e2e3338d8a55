/** Moves the focus between the buttons of a long list, which then takes one press of Tab to pass. */
export function moveByArrows(event) {
  const steps = {ArrowUp: -1, ArrowDown: 1};
  const button = event.target.closest('button');
  if (!steps[event.key] || !button || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(button) + steps[event.key]];
  if (next) {
    next.focus();
  }
}

/** Keys as on the large video sites. Each calls a method of the player; digits go to tenths of the lesson. */
export const shortcuts = [
  {keys: [' ', 'k'], names: ['Space', 'K'], label: 'keyPlay', run: (player) => player.togglePlay()},
  {keys: ['ArrowLeft'], run: (player) => player.seekBy(-5)},
  {keys: ['ArrowRight'], names: ['←', '→'], label: 'keySeek5', run: (player) => player.seekBy(5)},
  {keys: ['j'], run: (player) => player.seekBy(-10)},
  {keys: ['l'], names: ['J', 'L'], label: 'keySeek10', run: (player) => player.seekBy(10)},
  {keys: ['ArrowUp'], run: (player) => player.changeVolume(0.1)},
  {keys: ['ArrowDown'], names: ['↑', '↓'], label: 'keyVolume', run: (player) => player.changeVolume(-0.1)},
  {keys: ['m'], names: ['M'], label: 'keyMute', run: (player) => player.toggleMuted()},
  {keys: ['c'], names: ['C'], label: 'keyCaptions', run: (player) => player.toggleCaptions()},
  {keys: ['<'], run: (player) => player.changeSpeed(-1)},
  {keys: ['>'], names: ['<', '>'], label: 'keySpeed', run: (player) => player.changeSpeed(1)},
  {keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], names: ['0', '…', '9'], label: 'keyTenths',
    run: (player, key) => player.seekToTenth(Number(key))},
  {keys: ['P'], run: (player) => player.goToNeighbour(-1)},
  {keys: ['N'], names: ['⇧ P', '⇧ N'], label: 'keyLesson', run: (player) => player.goToNeighbour(1)},
  {keys: ['f'], names: ['F'], label: 'keyFullScreen', run: (player) => player.toggleFullScreen()},
  {keys: ['i'], names: ['I'], label: 'keyPicture', run: (player) => player.togglePictureInPicture()},
  {keys: ['?'], names: ['?'], label: 'keyHelp', run: (player) => player.showShortcuts()},
];

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="textbox"], dialog';
const PRESSED_BY_KEY = 'button, a[href], summary';
const KEYS_OF_BUTTONS = [' ', 'Enter'];

/** Runs the shortcut of the key, unless it belongs to a form control, the browser or another part of the page. */
export function handleKey(event, player) {
  const target = event.composedPath()[0];
  if (!player.lesson || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  if (!(target instanceof Element) || !(target === document.body || player.contains(target)) || target.closest(OWN_KEYS)) {
    return;
  }
  if (KEYS_OF_BUTTONS.includes(event.key) && target.closest(PRESSED_BY_KEY)) {
    return;
  }
  const shortcut = shortcuts.find(({keys}) => keys.includes(event.key));
  if (shortcut) {
    event.preventDefault();
    shortcut.run(player, event.key);
  }
}

/** Every word the page says. Keys name the place, not the text; `{{name}}` is filled in by `t`, `_one` / `_other` by its `count`. */
export const en = {
  game: { name: 'Bankshot', pitch: 'Walls are weapons. Bank your shots.' },

  menu: {
    name: 'Your name',
    nameHint: 'Up to {{limit}} characters',
    colour: 'Your colour',
    quickPlay: 'Quick play',
    settings: 'Settings',
    guestNames: 'Nova,Kestrel,Iris,Bolt,Ada,Juno,Rook,Sable,Orbit,Vesper,Talon,Echo,Flint,Wren,Zephyr,Onyx',
  },

  /** By emblem: a colour is named for people together with the shape that goes with it. */
  colours: {
    triangle: 'Azure, triangle',
    square: 'Amber, square',
    hexagon: 'Mint, hexagon',
    diamond: 'Magenta, diamond',
    circle: 'Vermilion, ring',
    cross: 'Lavender, cross',
    star: 'Lime, star',
    chevron: 'Green, chevron',
  },

  guide: {
    move: 'Move',
    aim: 'Aim',
    fire: 'Fire',
    dash: 'Dash',
    keys: 'WASD',
    mouse: 'Mouse',
    click: 'Click',
    space: 'Space',
    leftThumb: 'Left thumb',
    rightThumb: 'Right thumb',
    pull: 'Pull further',
    button: 'Button',
    bank: 'A kill off a wall scores double',
    rotate: 'Turn your phone for a wider view',
  },

  loading: {
    title: 'Entering the rink',
    code: 'Loading the game',
    asking: 'Finding an arena',
    connecting: 'Connecting',
    'loading-map': 'Loading the map',
    'waiting-for-state': 'Taking your seat',
    drawing: 'Painting the arena',
    cancel: 'Cancel',
  },

  failure: {
    title: 'Could not join',
    retry: 'Try again',
    'bad-request': 'The server did not accept this name or colour. Change one and try again.',
    'old-client': 'The game has been updated. Reload the page to get the new version.',
    full: 'Every arena is full right now. A seat may be free in a moment.',
    'too-many-joins': 'Too many tries from your network in a short time. Wait a moment.',
    'seat-gone': 'Your seat is no longer held. Join again for a new one.',
    'shutting-down': 'This server is restarting. Try again in a minute.',
    internal: 'The server ran into a problem of its own. Try again.',
    unreachable: 'The server does not answer. Check your connection.',
    'bad-map': 'The map could not be read. Try again; if it stays so, tell the host.',
    'timed-out': 'The server took too long to answer. Try again.',
    'code-missing': 'A part of the game could not be loaded. Check your connection.',
    unknown: 'Something went wrong on this page. Try again.',
    'no-picture': 'This browser could not draw the arena. Try another one, or switch hardware acceleration on.',
  },

  closed: {
    title: 'Match ended early',
    rejoin: 'Join again',
    menu: 'Main menu',
    lost: 'The connection was lost and the seat is no longer held.',
    restarting: 'The server is restarting.',
    badFrame: 'The server did not understand this page. Reload it and try again.',
    neverJoined: 'The server waited too long for this page.',
    tooManyMessages: 'Too many messages were sent at once.',
    roomFailed: 'This arena had a problem and was closed.',
  },

  hud: {
    health: 'Health',
    shield: 'Shield',
    dash: 'Dash',
    dashReady: 'Dash ready',
    weapon: 'Weapon',
    ammo_one: '{{count}} shot',
    ammo_other: '{{count}} shots',
    score: 'Your score',
    rank: '#{{rank}}',
    leader: 'Leader',
    clock: 'Time left',
    minimap: 'Map',
    protected: 'Protected',
    feed: 'Kill feed',
    bankShot: 'bank shot',
    killed: 'killed',
    someone: 'someone',
    scoreboard: 'Scoreboard',
    menu: 'Menu',
    chat: 'Chat',
    reconnecting: 'Connection lost. Your seat is held for {{seconds}} s.',
  },

  weapons: { blaster: 'Blaster', bouncer: 'Bouncer' },

  callout: {
    kill: 'Took down {{name}}',
    bank: 'Bank shot',
    bankDetail_one: '{{name}} off {{count}} wall',
    bankDetail_other: '{{name}} off {{count}} walls',
    points: '+{{points}}',
  },

  pickups: { health: 'Health', shield: 'Shield', bouncer: 'Bouncer' },

  death: {
    by: 'Taken down by',
    with: 'with {{weapon}}',
    bounces_one: 'off {{count}} wall',
    bounces_other: 'off {{count}} walls',
    back: 'Back in',
  },

  round: {
    warmup: 'Warm-up',
    warmupDetail: 'Round {{number}} starts in {{seconds}}',
    won: '{{name}} wins',
    youWon: 'You win the round',
    draw: 'Draw',
    next: 'Next round in {{seconds}}',
  },

  scoreboard: {
    title: 'Scoreboard',
    player: 'Player',
    score: 'Score',
    kills: 'Kills',
    bank: 'Bank',
    deaths: 'Deaths',
    ping: 'Ping',
    bot: 'bot',
    away: 'away',
    you: 'you',
  },

  chat: { placeholder: 'Say something', hint: 'Enter to chat' },

  net: {
    label: 'Connection',
    ping: '{{ms}} ms',
    fps: '{{fps}} fps',
    corrections_one: '{{count}} correction',
    corrections_other: '{{count}} corrections',
  },

  settings: {
    title: 'Settings',
    volume: 'Volume',
    names: 'Show names',
    reducedMotion: 'Reduced motion',
    reducedMotionHint: 'No shake, no flashes, fewer particles',
    close: 'Done',
  },

  pause: { title: 'Paused? The match is not', resume: 'Back to the fight', leave: 'Leave match' },
} as const;

/**
 * Links by name. Delays and jitter are per direction, rates are down/up in kbit/s, stalls are `ms@per second` in each direction, independently.
 * Rates and round trips called WPT are those of WebPageTest's `connectivity.ini.sample`. TCP shows a lost packet as a stall: what came after it
 * waits until it has been sent again, at the soonest after a round trip, at the latest after Linux's smallest retransmission timeout of 200 ms or,
 * on slow links, their own. Where nobody published a figure the entry says "chosen".
 */
export const LINK_PROFILES = {
  // Wired, one switch: 1 ms there and back, a gigabit.
  lan: 'delay=0.5,jitter=0.25,rate=1000000',

  // WPT "FIOS": 20/5 Mbit/s. Its 4 ms end in the provider's network: 6 ms chosen for the way on to a server in the region.
  fibre: 'delay=5,jitter=1,rate=20000/5000',

  // WPT "Cable": 5/1 Mbit/s, 28 ms. Jitter chosen: the few ms a modem waits for its turn to send.
  cable: 'delay=14,jitter=3,rate=5000/1000',

  // The cable above and a radio hop whose median, p90 and p99 are 3, 20 and 250 ms (Sui et al., "Characterizing and Improving WiFi Latency in
  // Large-Scale Operational Networks", MobiSys 2016): jitter up to the p90, and stalls of the p99 for 1 % of the time in each direction.
  wifi: 'delay=24,jitter=10,rate=5000/1000,stall=250@0.04',

  // WPT "LTE": 12 Mbit/s both ways, 70 ms. Jitter chosen: one or two of the 8 ms in which LTE sends a block again.
  // Stalls chosen: the 200 ms above, once in 10 s in one direction or the other.
  '4g': 'delay=35,jitter=15,rate=12000/12000,stall=200@0.05',

  // WPT "3G": 1.6/0.77 Mbit/s, 300 ms. Jitter chosen; stalls chosen: a timeout of round trip and jitter, once in 10 s.
  '3g': 'delay=150,jitter=40,rate=1600/768,stall=400@0.05',

  // Low orbit: latency has a period of 15 s, with spikes of 140 ms where it begins (arXiv 2601.08439); emulated at random moments, on average as
  // often. Delay, jitter and rates chosen. By geostationary satellite (600 ms) nobody plays a shooter.
  satellite: 'delay=25,jitter=10,rate=50000/10000,stall=140@0.067',

  // Chosen: LTE at 300 km/h, where a cell of 1 km lasts 12 s, and each change of cells costs most of a second and the timeout after it.
  train: 'delay=45,jitter=25,rate=5000/2000,stall=800@0.08',

  // Rates and delay of WPT "3G Slow": 0.4 Mbit/s, 400 ms. Jitter and stalls chosen to be worse than anybody would put up with.
  awful: 'delay=200,jitter=80,rate=400/400,stall=600@0.3',
} as const;

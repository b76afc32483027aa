/** Loaded before the program: it believes to have run for a minute. */
performance.now = () => 60_000;

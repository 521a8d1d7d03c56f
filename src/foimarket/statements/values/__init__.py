"""Values as they are written: dates, sums, numbers, hosts, lengths and forms of training."""

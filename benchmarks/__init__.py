"""Speed, memory and accuracy at scale, on letters of many layouts whose facts are known because a seed wrote them."""

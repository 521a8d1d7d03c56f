"""Lines as pieces of a message: labelled, replying, heading a group, quoted or plain; what is no content is left out."""

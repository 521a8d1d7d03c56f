"""``python -m foimarket`` is the command line."""

from foimarket.cli import main

if __name__ == "__main__":
    main()

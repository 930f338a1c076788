"""`python -m generator` is `explainer`."""

from generator.cli import main

if __name__ == "__main__":
    main()

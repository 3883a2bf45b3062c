"""The pack of a person or an address."""

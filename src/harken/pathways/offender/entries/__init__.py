"""The facts that the management of an offender is made of, cut by subject."""

"""The practice force: invented places, people and cases, recorded through the verbs as they happened."""

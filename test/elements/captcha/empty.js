// A script of a provider that has brought its functions already, or none.

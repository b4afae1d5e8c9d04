"""Who says what: layouts are recognised, their claims joined into people and statements."""

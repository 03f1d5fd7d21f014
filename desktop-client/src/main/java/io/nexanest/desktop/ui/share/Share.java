package io.nexanest.desktop.ui.share;

/**
 * A part of a whole with its weight, 0 to 1, and its value as text.
 *
 * @param part which of the theme's colours it has, from 0
 */
public record Share(String title, double weight, String value, int part) {}

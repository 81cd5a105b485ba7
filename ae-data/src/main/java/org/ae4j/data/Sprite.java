package org.ae4j.data;

/** One sprite as a set of points: a pixel is 1 where its centre lies inside the outline. */
final class Sprite {
  private static final int ROTATIONS = 40;

  /** The circle around the largest sprite touches the border of the picture from no position. */
  private static final double LARGEST_RADIUS = 15;

  private static final double FIRST_CENTRE = 16.5;

  /** No point of the heart curve is farther from its origin than 1.4246. */
  private static final double HEART_RADIUS = 1.425;

  private final int shape;
  private final double radius;
  private final double cosine;
  private final double sine;
  private final double centreX;
  private final double centreY;

  /** Takes shape, scale, rotation, column and row, each counted from 0 and checked. */
  Sprite(int[] factors) {
    double angle = 2 * Math.PI * factors[2] / ROTATIONS;
    shape = factors[0];
    radius = LARGEST_RADIUS * (5 + factors[1]) / 10;
    cosine = Math.cos(angle);
    sine = Math.sin(angle);
    centreX = FIRST_CENTRE + factors[3];
    centreY = FIRST_CENTRE + factors[4];
  }

  float[] draw(int side) {
    float[] pixels = new float[side * side];
    int left = (int) (centreX - radius - 1);
    int top = (int) (centreY - radius - 1);
    int span = (int) (2 * radius + 3);
    for (int y = Math.max(0, top); y < Math.min(side, top + span); y++) {
      for (int x = Math.max(0, left); x < Math.min(side, left + span); x++) {
        pixels[y * side + x] = contains(x + 0.5 - centreX, y + 0.5 - centreY) ? 1 : 0;
      }
    }
    return pixels;
  }

  /** Turns the point back instead of the outline, then measures it in radii. */
  private boolean contains(double right, double down) {
    double x = (cosine * right + sine * down) / radius;
    double y = (cosine * down - sine * right) / radius;
    return switch (shape) {
      case 0 -> Math.max(Math.abs(x), Math.abs(y)) <= Math.sqrt(0.5);
      case 1 -> x * x + 4 * y * y <= 1;
      default -> inHeart(x * HEART_RADIUS, -y * HEART_RADIUS);
    };
  }

  /** The sextic heart curve (x² + y² − 1)³ = x²y³, point downwards. */
  private static boolean inHeart(double x, double y) {
    double ring = x * x + y * y - 1;
    return ring * ring * ring <= x * x * y * y * y;
  }
}

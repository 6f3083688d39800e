package vestovoy.simulator;

/// Stands in for a photo: a drawn parcel whose colour follows from the photo's path.
final class Picture {
    private static final int COLOURS = 360;

    private Picture() {}

    static String of(String path) {
        int hue = Math.floorMod(path.hashCode(), COLOURS);
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 604 604" role="img" aria-label="Фото">
        <rect width="604" height="604" fill="hsl(%d 45%% 88%%)"/>
        <g fill="hsl(%d 40%% 62%%)" stroke="hsl(%d 40%% 38%%)" stroke-width="10" stroke-linejoin="round">
        <path d="M122 230 302 150 482 230 302 310Z"/><path d="M122 230v190l180 84V310Z"/><path d="M482 230v190l-180 84V310Z"/>
        </g><path d="m212 190 180 82v70" fill="none" stroke="hsl(%d 40%% 38%%)" stroke-width="18"/></svg>
        """
                .formatted(hue, hue, hue, hue);
    }
}

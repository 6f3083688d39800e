package vestovoy.community;

import java.nio.file.Path;

/// Prints the figures.
final class PersonalDataMeasure {
    private PersonalDataMeasure() {}

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            PersonalDataFigures f = PersonalDataFigures.of(PersonalData.usual(), Path.of(file));
            System.out.printf("%s spans %d masked %.3f clean %d mistaken %.4f%n", file, f.spans(), f.masked(), f.clean(), f.mistakes());
            f.missed().forEach(m -> System.out.println("  missed " + m));
            f.mistaken().forEach(m -> System.out.println("  mistaken " + m));
        }
    }
}

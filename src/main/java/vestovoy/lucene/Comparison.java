package vestovoy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares what was asked with one stored entry after the other. Not for several threads.
final class Comparison {
    private final Asked asked;
    private final Lexicon lexicon;
    private final Met met;
    private final Half question;
    private final Half answer;

    Comparison(Asked asked, Lexicon lexicon) {
        this.asked = asked;
        this.lexicon = lexicon;
        met = new Met(asked, lexicon);
        question = new Half(lexicon.questions(), true);
        answer = new Half(lexicon.answers(), false);
    }

    /// The stored words and groups of one side, read before [#compare].
    Half question() {
        return question;
    }

    Half answer() {
        return answer;
    }

    /// How like the entry is whose two halves were read.
    ///
    /// @param questionMeaning cosine of the vectors, 0 when there are none
    Likeness compare(double questionMeaning, double answerMeaning) {
        question.look();
        answer.look();
        double all = 0;
        double either = 0;
        for (int part = 0; part < asked.parts().size(); part++) {
            double weight = asked.parts().get(part).weight();
            all += weight;
            either += weight * Math.max(question.best(part), answer.best(part));
        }
        return new Likeness(
                question.stems,
                answer.stems,
                question.grams,
                answer.grams,
                question.soft,
                answer.soft,
                question.related,
                answer.related,
                questionMeaning,
                answerMeaning,
                share(either, all),
                share(question.covered, all),
                share(answer.covered, all),
                question.said());
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    /// One side of an entry against the text.
    final class Half {
        final Packed.Reader words = new Packed.Reader();
        final Packed.Reader groups = new Packed.Reader();
        private final Lexicon.Side side;
        private final double[] idfs;
        private final double[] gramWeights;
        private final int[] repeated;
        private final float[] spelt;
        private final float[] linked;
        private final int[] gramCounts;
        private double stems;
        private double grams;
        private double soft;
        private double related;
        private double covered;

        /// The stems of the stored words, looked up only when somebody asks.
        private final List<String> stemsHeld = new ArrayList<>();

        Half(Lexicon.Side side, boolean ofQuestions) {
            this.side = side;
            List<Asked.Part> parts = asked.parts();
            idfs = new double[parts.size()];
            for (int part = 0; part < idfs.length; part++) {
                int stem = parts.get(part).stem();
                idfs[part] =
                        stem == Lexicon.UNKNOWN
                                ? 0
                                : ofQuestions
                                        ? lexicon.idfInQuestions(stem)
                                        : lexicon.idfInAnswers(stem);
            }
            gramWeights = new double[asked.grams()];
            for (int at = 0; at < gramWeights.length; at++) {
                int gram = asked.gramAt(at);
                gramWeights[at] =
                        asked.gramTimes(at)
                                * (ofQuestions
                                        ? lexicon.gramIdfInQuestions(gram)
                                        : lexicon.gramIdfInAnswers(gram));
            }
            repeated = new int[idfs.length];
            spelt = new float[idfs.length];
            linked = new float[idfs.length];
            gramCounts = new int[gramWeights.length];
        }

        /// How well a part of the text is answered here, 0..1.
        float best(int part) {
            return Math.max(spelt[part], linked[part]);
        }

        /// How well by the same word or one spelt like it.
        float spelt(int part) {
            return spelt[part];
        }

        /// The stored word that is spelt most like a part of the text.
        String speltAs(int part) {
            String found = "";
            float most = 0;
            for (int at = 0; at < words.length(); at++) {
                for (int link = asked.forms().first(words.at(at));
                        link != Links.END;
                        link = asked.forms().after(link)) {
                    if (asked.forms().part(link) == part && asked.forms().likeness(link) > most) {
                        most = asked.forms().likeness(link);
                        found = lexicon.form(words.at(at));
                    }
                }
            }
            return found;
        }

        /// The group of related words that ties this side to a part of the text; -1 when none does.
        int groupOf(int part) {
            int group = -1;
            float most = 0;
            for (int at = 0; at < groups.length(); at++) {
                for (int link = asked.groups().first(groups.at(at));
                        link != Links.END;
                        link = asked.groups().after(link)) {
                    if (asked.groups().part(link) == part && asked.groups().likeness(link) > most) {
                        most = asked.groups().likeness(link);
                        group = groups.at(at);
                    }
                }
            }
            return group;
        }

        /// The stored words that a group of related words ties to a part of the text; the group as
        /// it was written when they stand in it only together with others.
        String relatedAs(int part, RelatedWords related) {
            int group = groupOf(part);
            return group < 0 ? "" : heldOf(group, related);
        }

        private String heldOf(int group, RelatedWords related) {
            if (stemsHeld.isEmpty()) {
                for (int at = 0; at < words.length(); at++) {
                    stemsHeld.add(lexicon.stem(lexicon.stemOf(words.at(at))));
                }
            }
            boolean[] members = related.members(group, stemsHeld);
            StringBuilder said = new StringBuilder();
            for (int at = 0; at < members.length; at++) {
                if (members[at]) {
                    said.append(said.isEmpty() ? "" : " ").append(lexicon.form(words.at(at)));
                } else if (!said.isEmpty()) {
                    break;
                }
            }
            return said.toString();
        }

        private void look() {
            stemsHeld.clear();
            Arrays.fill(repeated, 0);
            Arrays.fill(spelt, 0);
            Arrays.fill(linked, 0);
            int gramCount = 0;
            for (int at = 0; at < words.length(); at++) {
                int form = met.form(words.at(at));
                for (int link = met.firstLink(form);
                        link != Links.END;
                        link = asked.forms().after(link)) {
                    int part = asked.forms().part(link);
                    float likeness = asked.forms().likeness(link);
                    spelt[part] = Math.max(spelt[part], likeness);
                    repeated[part] += likeness == 1 ? 1 : 0;
                }
                gramCount += met.gramLength(form);
                met.count(form, gramCounts);
            }
            for (int at = 0; at < groups.length(); at++) {
                for (int link = asked.groups().first(groups.at(at));
                        link != Links.END;
                        link = asked.groups().after(link)) {
                    int part = asked.groups().part(link);
                    linked[part] = Math.max(linked[part], asked.groups().likeness(link));
                }
            }
            sum(gramCount);
        }

        private void sum(int gramCount) {
            double norm = norm(words.length(), side.words());
            double gramNorm = norm(gramCount, side.grams());
            stems = 0;
            soft = 0;
            related = 0;
            covered = 0;
            for (int part = 0; part < idfs.length; part++) {
                Asked.Part asks = asked.parts().get(part);
                stems += asks.times() * idfs[part] * repeated[part] / (repeated[part] + norm);
                soft += asks.weight() * spelt[part] / (1 + norm);
                related += asks.weight() * Math.max(0, linked[part] - spelt[part]);
                covered += asks.weight() * best(part);
            }
            grams = 0;
            for (int at = 0; at < gramWeights.length; at++) {
                int count = gramCounts[at];
                if (count > 0) {
                    grams += gramWeights[at] * count / (count + gramNorm);
                    gramCounts[at] = 0;
                }
            }
        }

        private static double norm(int length, double mean) {
            return Fields.K1 * (1 - Fields.B + Fields.B * length / mean);
        }

        /// How much of this side's own words the customer said, by weight.
        private double said() {
            double all = 0;
            double said = 0;
            for (int at = 0; at < words.length(); at++) {
                int form = words.at(at);
                double weight = lexicon.weight(lexicon.stemOf(form));
                float best = 0;
                for (int link = asked.forms().first(form);
                        link != Links.END;
                        link = asked.forms().after(link)) {
                    best = Math.max(best, asked.forms().likeness(link));
                }
                all += weight;
                said += weight * best;
            }
            return share(said, all);
        }
    }
}

package vestovoy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VkSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @TempDir Path folder = Path.of("");

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /// A schema of one section in VK's dialect.
    private VkSchema small() throws IOException {
        write(
                "shop/methods.json",
                """
                {'methods': [{'name': 'shop.buy', 'access_token_type': ['user', 'group'],
                  'parameters': [
                    {'name': 'item_id', 'type': 'integer', 'required': true, 'minimum': 1, 'maximum': 9},
                    {'name': 'note', 'type': 'string', 'maxLength': 5},
                    {'name': 'sort', 'type': 'string', 'enum': ['asc', 'desc']},
                    {'name': 'loud', 'type': 'boolean'},
                    {'name': 'ids', 'type': 'array', 'maxItems': 2, 'items': {'type': 'integer'}},
                    {'name': 'owner_id', 'type': 'integer', 'format': 'int64'}],
                  'responses': {'response': {'$ref': '../shop/responses.json#/definitions/bought'}}}]}
                """);
        write(
                "shop/responses.json",
                """
                {'$schema': '../schema.json', 'definitions': {'bought': {'type': 'object', 'properties':
                  {'response': {'required': true, '$ref': '../things/objects.json#/definitions/thing'}}}}}
                """);
        write(
                "things/objects.json",
                """
                {'$schema': '../schema.json', 'definitions': {
                  'thing': {'type': 'object', 'properties': {
                    'id': {'type': 'integer', 'format': 'int64', 'entity': 'owner', 'required': true},
                    'box': {'$ref': '../things/objects.json#/definitions/box', 'description': 'one',
                            'type': 'object', 'required': true},
                    'kind': {'type': 'object', 'discriminator': {'propertyName': 'type', 'mapping': {
                        'cat': '../things/objects.json#/definitions/cat',
                        'dog': '../things/objects.json#/definitions/dog'}},
                      'oneOf': [{'$ref': '../things/objects.json#/definitions/cat'},
                                {'$ref': '../things/objects.json#/definitions/dog'}]}}},
                  'box': {'type': 'object', 'properties': {'required': {'type': 'boolean', 'required': true}}},
                  'cat': {'type': 'object', 'properties': {'name': {'type': 'string'}}},
                  'dog': {'type': 'object', 'properties': {'name': {'type': 'string', 'required': true}}}}}
                """);
        return VkSchema.of(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).resolve("..").normalize());
        Files.writeString(folder.resolve(file), text.replace('\'', '"'));
    }

    @Test
    void anAnswerAsTheSchemaSaysHasNoFault() throws IOException {
        assertThat(
                        small().faultsOfAnswer(
                                        "shop.buy",
                                        "response",
                                        json(
                                                "{'response': {'id': 7, 'more': 1, 'box': {'required': true}, 'kind': {'type': 'dog', 'name': 'Rex'}}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a required property that says so itself | {'response': {'box': {'required': true}}}",
                "a type | {'response': {'id': 'x', 'box': {'required': true}}}",
                "what stands beside a reference | {'response': {'id': 7, 'box': 5}}",
                "a property called required, behind a reference | {'response': {'id': 7, 'box': {'required': 4}}}",
                "a property that is required behind a reference | {'response': {'id': 7, 'box': {}}}",
                "the shape that a discriminator chooses | {'response': {'id': 7, 'box': {'required': true}, 'kind': {'type': 'dog'}}}",
                "a value that no discriminator knows | {'response': {'id': 7, 'box': {'required': true}, 'kind': {'type': 'cow'}}}",
                "the envelope | {'answer': 7}"
            })
    void aBrokenRuleIsAFault(String rule, String answer) throws IOException {
        assertThat(small().faultsOfAnswer("shop.buy", "response", json(answer)))
                .as(rule)
                .isNotEmpty();
    }

    @Test
    void aFieldThatNoObjectHasIsStrange() throws IOException {
        assertThat(small().strangeFields(json("{'id': 1, 'box': [{'requierd': 1}]}")))
                .containsExactly("requierd");
    }

    @Test
    void aRequestAsTheSchemaSaysHasNoFault() throws IOException {
        Map<String, String> form =
                Map.of(
                        "item_id",
                        "3",
                        "note",
                        "привет".substring(1),
                        "sort",
                        "asc",
                        "loud",
                        "1",
                        "ids",
                        "1,2",
                        "owner_id",
                        "-99999999999",
                        "v",
                        "5.199",
                        "access_token",
                        "x");

        assertThat(small().method("shop.buy").orElseThrow().faults(form, "group")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note, x, user, shop.buy lacks item_id",
        "item_id, 3, service, shop.buy is not for a service token",
        "item_id, three, user, shop.buy item_id is no number: three",
        "item_id, 0, user, shop.buy item_id is too small",
        "item_id, 10, user, shop.buy item_id is too large",
        "item_id, 99999999999, user, shop.buy item_id is wider than 32 bits: 99999999999",
        "note, длинно, user, shop.buy note is too long",
        "sort, best, user, 'shop.buy sort is none of [asc, desc]: best'",
        "loud, yes, user, shop.buy loud is no boolean: yes",
        "ids, '1,2,3', user, shop.buy ids has too many items",
        "ids, '1,b', user, shop.buy ids is no number: b",
        "owner, 3, user, shop.buy knows no owner"
    })
    void aBrokenRequestIsAFault(String parameter, String value, String token, String fault)
            throws IOException {
        assertThat(small().method("shop.buy").orElseThrow().faults(Map.of(parameter, value), token))
                .contains(fault);
    }

    @Test
    void aMendForWhatIsNotThereSaysThatItCanGo() {
        Mend mend = Mend.byFile().values().iterator().next().getFirst();

        assertThatIllegalStateException()
                .isThrownBy(() -> mend.mend(json("{'definitions': {}}")))
                .withMessageContaining("drop this mend");
    }

    @Test
    void everyRuleThatIsMendedIsThereInVksSchema() {
        VkSchema schema = VkSchema.orSkip();

        assertThat(schema.eventTypes()).contains("like_add", "wall_reply_new");
        assertThat(List.copyOf(schema.eventFlags()))
                .contains("message_new", "donut_money_withdraw");
    }
}

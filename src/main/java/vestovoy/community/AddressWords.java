package vestovoy.community;

import java.util.Set;

/// The words of Russian postal addresses, in lower case, ё as е, as people shorten and bend them.
final class AddressWords {
    private static final Set<String> STREET =
            words(
                    """
                    ул улица улице улицы улицу ул-ца пр пр-т пр-кт просп проспект проспекте
                    проспекта пр-д проезд проезде проезда пер переулок переулке переулка б-р бул
                    бульвар бульваре бульвара наб набережная набережной набережную ш шоссе пл
                    площадь площади мкр мкрн мкр-н м-н микрорайон микрорайоне кв-л квартал квартале
                    тупик аллея аллее линия линии тракт снт днт ул-е просека жк ul ulica prospekt
                    per bulvar
                    """);
    private static final Set<String> TOWN =
            words(
                    """
                    г гор город городе города пос п поселок поселке пгт рп с село селе д дер деревня
                    деревне ст-ца станица станице х хутор р-н район районе района обл область
                    области край крае края респ республика республике аул го р-он россия рф g gorod
                    """);
    private static final Set<String> HOUSE =
            words(
                    """
                    д дом дома доме дому вл владение уч участок двлд домовладение dom d
                    """);
    private static final Set<String> BLOCK =
            words(
                    """
                    к корп корпус корпусе кор стр строение лит литер литера блок секция владение
                    korp k
                    """);
    private static final Set<String> ENTRY =
            words(
                    """
                    подъезд подъезде подьезд под п парадная парадной пар этаж этаже эт домофон
                    домофона код оф офис
                    """);
    private static final Set<String> FLAT =
            words(
                    """
                    кв квартира квартире квартиру квартиры кв-ра квар кварт комн комната ком апарт
                    апартаменты ап kv kvartira
                    """);
    private static final Set<String> HOME =
            words(
                    """
                    адрес адресу адреса адресе живу живем живет проживаю прописан прописана
                    доставьте доставку доставка привезите привезти везите курьер курьера подъезд
                    домофон прописка отправьте пришлите переехали переехала домой
                    """);
    private static final Set<String> PUBLIC =
            words(
                    """
                    пункт пункта пункте пункту пунктом пункты пвз постамат постамате постамата
                    постаматом магазин магазина магазине магазину самовывоз склад склада складе
                    выдачи выдача офис офиса офисе отделение отделении отделения салон салоне тц трц
                    режим график открыт открыли закрыт закрыли закрылся закрылось открылся открылось
                    открылась работаете ближайший точка точке точку почта почте терминал
                    """);
    private static final Set<String> UNITS =
            words(
                    """
                    минут минуты раз раза руб рублей рубля р шт штук дней дня день часов часа час
                    лет год года году процентов месяцев месяца недель недели кг км см мм размер
                    размера тысяч тыс человек января февраля марта апреля мая июня июля августа
                    сентября октября ноября декабря бонусов баллов
                    """);
    private static final Set<String> OPENERS =
            words(
                    """
                    здравствуйте добрый доброе доброго день вечер утро привет адрес мой моя мне я мы
                    у и а на в во по из с к до живу живем курьер доставка доставьте привезите заказ
                    почему когда куда где как подскажите скажите получатель прошу пожалуйста нужно
                    надо здесь это от вот уже дом номер прописан прописана новый вы кто он она они
                    не
                    """);
    private static final Set<String> TOWNS =
            words(
                    """
                    москв петербург санкт-петербург питер спб мск новосибирск екатеринбург екб казан
                    нижний нижнем новгород челябинск самар омск ростов ростов-на-дону уф красноярск
                    воронеж перм волгоград краснодар саратов тюмен тольятти ижевск барнаул ульяновск
                    иркутск хабаровск ярославл владивосток махачкал томск оренбург кемерово
                    новокузнецк рязан астрахан пенз липецк киров чебоксар тул калининград курск
                    ставропол сочи твер магнитогорск иваново брянск белгород сургут владимир
                    архангельск чит калуг смоленск саранск вологд курган орел орл череповец мурманск
                    тамбов якутск кострома костром новороссийск химки мытищ балаших подольск королев
                    люберц псков петрозаводск сызран бийск ангарск энгельс братск таганрог рыбинск
                    норильск нальчик дзержинск шахт орск минск гомел
                    """);
    private static final int LONGEST_ENDING = 3;

    private AddressWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean street(Tokens.Token token) {
        return STREET.contains(token.low());
    }

    static boolean town(Tokens.Token token) {
        return TOWN.contains(token.low());
    }

    static boolean house(Tokens.Token token) {
        return HOUSE.contains(token.low());
    }

    static boolean block(Tokens.Token token) {
        return BLOCK.contains(token.low());
    }

    static boolean entry(Tokens.Token token) {
        return ENTRY.contains(token.low());
    }

    static boolean flat(Tokens.Token token) {
        return FLAT.contains(token.low());
    }

    /// Whether it speaks of where somebody lives.
    static boolean home(Tokens.Token token) {
        return HOME.contains(token.low());
    }

    /// Whether it speaks of a place that is open to all.
    static boolean open(Tokens.Token token) {
        return PUBLIC.contains(token.low());
    }

    /// Whether it says that the number before it is an amount.
    static boolean unit(Tokens.Token token) {
        return UNITS.contains(token.low());
    }

    /// Whether it belongs to the sentence about an address and not to the address.
    static boolean opener(Tokens.Token token) {
        return OPENERS.contains(token.low());
    }

    /// Whether it is one of the large towns, in any case.
    static boolean knownTown(Tokens.Token token) {
        String low = token.low();
        for (int cut = 0; cut <= LONGEST_ENDING && cut < low.length(); cut++) {
            if (TOWNS.contains(low.substring(0, low.length() - cut))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number of its own follows it: дом, подъезд, квартира.
    static boolean part(Tokens.Token token) {
        return house(token) || block(token) || entry(token) || flat(token);
    }

    /// Any word that stands beside a name or a number in an address.
    static boolean marker(Tokens.Token token) {
        return street(token) || town(token) || part(token);
    }
}

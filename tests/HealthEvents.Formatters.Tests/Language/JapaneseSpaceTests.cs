namespace HealthEvents.Formatters.Tests;

public sealed class JapaneseSpaceTests
{
    [Theory]
    [InlineData("{0} に移行", "OK", "OK に移行")]
    [InlineData("{0} に移行", "アラーム状態", "アラーム状態に移行")]
    [InlineData("{0} に移行", "ABC社", "ABC社に移行")]
    [InlineData("{0} に移行", "", " に移行")]
    [InlineData("他 {0} 件", "3", "他 3 件")]
    [InlineData("関数 {0} に配信", "orders", "関数 orders に配信")]
    [InlineData("関数 {0} に配信", "(名前なし)", "関数 (名前なし) に配信")]
    [InlineData("終了 (継続時間: {0})", "7日", "終了 (継続時間: 7日)")]
    [InlineData("{0} ({0})", "東京", "東京 (東京)")]
    public void Space_stands_between_Japanese_and_Latin_only(string template, string text, string said) =>
        Assert.Equal(said, Japanese(template).In(MessageLanguage.Japanese, text, text));

    [Theory]
    [InlineData("OK", "アラーム状態", "OK が 16分 続いた後、アラーム状態に復帰")]
    [InlineData("データ不足", "OK", "データ不足が 16分 続いた後、OK に復帰")]
    public void Each_of_several_texts_has_its_own_spaces(string from, string to, string said) =>
        Assert.Equal(said, Japanese("{0} が 16分 続いた後、{1} に復帰").In(MessageLanguage.Japanese, from, to));

    [Fact]
    public void Words_between_two_Japanese_texts_lose_both_spaces() =>
        Assert.Equal("東京から大阪まで", Japanese("{0} から {1} まで").In(MessageLanguage.Japanese, "東京", "大阪"));

    [Fact]
    public void Other_languages_keep_theirs()
    {
        var phrase = new Phrase(en: "{0} changed", ko: "{0} 변경됨", ja: "{0} を変更");

        Assert.Equal("サーバー changed", phrase.In(MessageLanguage.English, "サーバー"));
        Assert.Equal("サーバー 변경됨", phrase.In(MessageLanguage.Korean, "サーバー"));
    }

    private static Phrase Japanese(string template) => Phrase.English("{0}{1}", ja: template);
}

using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class HealthDescriptionTests
{
    private const string English = "We will restart the tasks of your ECS service.\nSee the documentation.";
    private const string Korean = "ECS \uC11C\uBE44\uC2A4\uC758 \uD0DC\uC2A4\uD06C\uB97C \uC0C8\uB85C \uC2DC\uC791\uD569\uB2C8\uB2E4.\n\uC790\uC138\uD55C \uB0B4\uC6A9\uC740 \uBB38\uC11C\uB97C \uBCF4\uC2ED\uC2DC\uC624.";
    private const string Marker = "English follows Korean | \uD55C\uAD6D\uC5B4\uBC84\uC804 \uB2E4\uC74C\uC5D0 \uC601\uC5B4\uBC84\uC804\uC774 \uC788\uC2B5\uB2C8\uB2E4";

    [Fact]
    public void Sample_with_two_languages_gives_the_wanted_one()
    {
        var health = Event<HealthEvent>(Sample.Text("health-bilingual"));
        Assert.Equal(English, health.DescriptionFor("en"));
        Assert.Equal(Korean, health.DescriptionFor("ko"));
    }

    [Theory]
    [InlineData(Korean + "\n\n---\n\n" + English)]
    [InlineData(English + "\n---\n" + Korean)]
    [InlineData(English + "\n\n----------\n\n" + Korean)]
    [InlineData(English + "\n=====\n" + Korean)]
    [InlineData(Marker + "\n\n" + Korean + "\n\n" + English)]
    [InlineData(Marker + "\n\n" + Korean + "\n---\n" + English)]
    [InlineData("Korean follows English\n\n" + English + "\n\n" + Korean)]
    public void Two_languages_in_one_text_are_told_apart_in_either_order(string text)
    {
        var health = With(("en_US", text));
        Assert.Equal(English, health.DescriptionFor("en"));
        Assert.Equal(Korean, health.DescriptionFor("ko"));
        Assert.Equal(Korean, health.DescriptionFor("ko_KR", "en"));
        Assert.Equal(English, health.DescriptionFor("ja", "en"));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en_US", "en")]
    [InlineData("En-gb", "en")]
    [InlineData("en_", "en")]
    [InlineData("eng", null)]
    [InlineData("e", null)]
    [InlineData("_en", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Label_names_a_language_by_its_primary_part_in_any_case(string? label, string? language)
    {
        var health = new HealthEvent { Descriptions = [new("xx", "other"), new(label, "labeled")] };

        Assert.Equal(language is null ? "other" : "labeled", health.DescriptionFor("en_US"));
        Assert.Equal(language is null ? "other" : "labeled", health.DescriptionFor("ko", "EN"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("\\", "\\")]
    [InlineData("a\\nb", "a\nb")]
    [InlineData("a<BR/>b", "a\nb")]
    [InlineData("a&amp;b", "a&b")]
    [InlineData("&lt;br&gt;", "<br>")]
    [InlineData("a\\r\\nb<br>c &#39;d&#39; \\\"e\\\"", "a\nb\nc 'd' \"e\"")]
    public void Escapes_breaks_and_entities_become_what_they_stand_for(string text, string expected) =>
        Assert.Equal(expected, new HealthEvent { Descriptions = [new("en", text)] }.DescriptionFor("en"));

    [Fact]
    public void Japanese_and_Chinese_parts_are_told_apart_too()
    {
        const string Japanese = "\u30A4\u30F3\u30B9\u30BF\u30F3\u30B9\u3092\u518D\u8D77\u52D5\u3057\u307E\u3059\u3002";
        const string Chinese = "\u6211\u4EEC\u5C06\u91CD\u65B0\u542F\u52A8\u60A8\u7684\u5B9E\u4F8B\u3002";
        Assert.Equal(Japanese, With(("en_US", $"{English}\n---\n{Japanese}")).DescriptionFor("ja"));
        Assert.Equal(Chinese, With(("en_US", $"{English}\n---\n{Chinese}")).DescriptionFor("zh"));
    }

    [Theory]
    [InlineData("A &amp; B, it&#39;s &lt;x&gt;", "A & B, it's <x>")]
    [InlineData("one<br>two<br />three", "one\ntwo\nthree")]
    [InlineData("R&D and &unknown; stay", "R&D and &unknown; stay")]
    [InlineData("https://a.example.com/?x=1&copy=2", "https://a.example.com/?x=1&copy=2")]
    public void Characters_written_for_a_web_page_are_read(string text, string expected) =>
        Assert.Equal(expected, With(("en_US", text)).DescriptionFor("en"));

    [Theory]
    [InlineData("Intro\n[09:55 AM PDT] Old.\n[10:20 AM PDT] New.", "[10:20 AM PDT] New.")]
    [InlineData("[10:20 AM PDT] New.\n[09:55 AM PDT] Old.", "[10:20 AM PDT] New.")]
    [InlineData("**09:55 AM PDT** Old.\n**10:20 AM PDT** New.", "**10:20 AM PDT** New.")]
    [InlineData("[09:55 AM PDT] One.\n[09:55 AM PDT] Two.", null)]
    [InlineData("[11:55 PM PDT] Before or after?\n[12:10 AM PDT] Nobody knows.", null)]
    [InlineData("[09:55 AM PDT] The only one.", null)]
    [InlineData("No update.", null)]
    public void Newest_of_several_updates_is_told_where_their_times_are_clear(string text, string? newest) =>
        Assert.Equal(newest, With(("en_US", text)).NewestUpdateFor("ko", "en"));

    [Fact]
    public void Separator_alone_does_not_cut_a_text_of_one_language()
    {
        const string Text = "First part.\n---\nSecond part.";
        Assert.Equal(Text, With(("en_US", Text)).DescriptionFor("en"));
        Assert.Equal($"{Korean}\n---\n{Korean}", With(("ko_KR", $"{Korean}\n---\n{Korean}")).DescriptionFor("ko"));
    }

    [Fact]
    public void Foreign_word_does_not_make_a_text_foreign() =>
        Assert.Equal("The stack \uD55C\uAD6D failed.", With(("en_US", "The stack \uD55C\uAD6D failed.")).DescriptionFor("en"));

    [Fact]
    public void Labeled_languages_are_picked_in_the_wanted_order()
    {
        var health = With(("en_US", "Hello"), ("ko_KR", "Annyeong"), ("de", "Hallo"));
        Assert.Equal("Annyeong", health.DescriptionFor("ko", "en"));
        Assert.Equal("Hallo", health.DescriptionFor("fr", "DE-at", "en"));
        Assert.Equal("Hello", health.DescriptionFor("fr"));
        Assert.Equal("Hello", health.DescriptionFor());
    }

    [Fact]
    public void Without_the_wanted_language_the_first_text_is_given()
    {
        Assert.Equal("Annyeong", With(("ko_KR", "Annyeong")).DescriptionFor("en"));
        Assert.Equal("Hello", With((null, "Hello")).DescriptionFor("en"));
        Assert.Null(With().DescriptionFor("en"));
        Assert.Throws<ArgumentNullException>(() => With().DescriptionFor(null!));
    }

    [Theory]
    [InlineData("a\\nb\\r\\nc\nd", "a\nb\nc\nd")]
    [InlineData("say \\\"hi\\\"", "say \"hi\"")]
    public void Text_that_was_escaped_twice_has_real_line_breaks(string text, string expected) =>
        Assert.Equal(expected, With(("en_US", text)).DescriptionFor("en"));

    private static HealthEvent With(params (string? Language, string Text)[] descriptions) =>
        Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d => d["eventDescription"] = new JsonArray(
            [.. descriptions.Select(t => new JsonObject { ["language"] = t.Language, ["latestDescription"] = t.Text })])));
}

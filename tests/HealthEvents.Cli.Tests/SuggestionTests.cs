namespace HealthEvents.Cli.Tests;

public sealed class SuggestionTests
{
    private static readonly string[] Commands = ["demo", "inspect", "render", "preview", "send", "encrypt-url"];
    private static readonly string[] Options = ["--to", "--language", "--time-zone", "--now", "--verbose", "--slack", "--google-chat", "--help", "-h"];

    [Theory]
    [InlineData("rendr", "render")]
    [InlineData("RENDER", "render")]
    [InlineData("erndre", "render")]
    [InlineData("prewiev", "preview")]
    [InlineData("snd", "send")]
    [InlineData("encrypturl", "encrypt-url")]
    [InlineData("encrypt", "encrypt-url")]
    [InlineData("insp", "inspect")]
    [InlineData("sends", "send")]
    public void Command_that_is_nearest_is_meant(string typed, string meant) => Assert.Equal(meant, Suggestion.For(typed, Commands));

    [Theory]
    [InlineData("--langauge", "--language")]
    [InlineData("--lang", "--language")]
    [InlineData("--timezone", "--time-zone")]
    [InlineData("--slak", "--slack")]
    [InlineData("--googlechat", "--google-chat")]
    [InlineData("-language", "--language")]
    [InlineData("--tp", "--to")]
    public void Option_that_is_nearest_is_meant(string typed, string meant) => Assert.Equal(meant, Suggestion.For(typed, Options));

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("https://hooks.slack.com/services/T0/B0/x")]
    public void Nothing_is_meant_where_nothing_is_near(string typed) => Assert.Null(Suggestion.For(typed, Commands));

    [Fact]
    public void Dashes_alone_mean_nothing() => Assert.Null(Suggestion.For("--", Options));
}

namespace HealthEvents.Formatters.Tests;

public sealed class CredentialMaskTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("nothing to see, A=B \"Name\": \"x\"", "nothing to see, A=B \"Name\": \"x\"")]
    [InlineData("AKIAIOSFODNN7TESTKEY", "****TKEY")]
    [InlineData("(ASIAIOSFODNN7TESTKEY) and AKIAIOSFODNN7SECONDX.", "(****TKEY) and ****ONDX.")]
    [InlineData("AKIASHORT", "AKIASHORT")]
    [InlineData("KIAIOSFODNN7TESTKEY", "KIAIOSFODNN7TESTKEY")]
    [InlineData("II AAKIAIOSFODNN7TESTKEY", "II A****TKEY")]
    [InlineData("Token=secret&AKIAIOSFODNN7TESTKEY", "Token=****&****TKEY")]
    [InlineData("?a=1&Token=abc.def&b=2", "?a=1&Token=****&b=2")]
    [InlineData("""{"token":"abc","x":1}""", """{"token":"****","x":1}""")]
    [InlineData("""{ "SubscribeURL" : "https://a/\"b", "x":1}""", """{ "SubscribeURL" : "****", "x":1}""")]
    [InlineData("""{\"resultToken\":\"a\\nb\",\"x\":1}""", """{\"resultToken\":\"****\",\"x\":1}""")]
    [InlineData("""{"MyToken":"kept","Token":5}""", """{"MyToken":"kept","Token":5}""")]
    [InlineData("\"Token\":\"cut", "\"Token\":\"****")]
    [InlineData("\"Token\":", "\"Token\":")]
    [InlineData("\"Token\"", "\"Token\"")]
    public void Mask_hides_credentials_and_nothing_else(string text, string masked) => Assert.Equal(masked, CredentialMask.Mask(text));

    [Fact]
    public void Mask_returns_the_same_text_if_there_is_nothing_to_hide()
    {
        var text = string.Concat("A plain ", "text");

        Assert.Same(text, CredentialMask.Mask(text));
    }

    [Fact]
    public void Mask_hides_many_credentials_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("""{"Token":"secret","k":"AKIAIOSFODNN7TESTKEY"} """, 1000));

        var masked = CredentialMask.Mask(text);

        Assert.DoesNotContain("secret", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIA", masked, StringComparison.Ordinal);
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Sinks.Tests;

public sealed partial class SecretTests
{
    private const string Value = "Zx81-Spectrum-Q7w9-Ünïcode";

    [Theory]
    [InlineData(Value)]
    [InlineData($" {Value}\r\n")]
    [InlineData($"\uFEFF{Value}\n")]
    [InlineData($"\n\uFEFF \t{Value}")]
    public void White_space_and_byte_order_marks_around_it_are_not_part_of_it(string stored) => Assert.Equal(Value, Secret.Of(stored).RevealForHttpCall());

    [Theory]
    [InlineData("\"quoted\"")]
    [InlineData("'quoted'")]
    [InlineData("two words")]
    public void Everything_else_is(string stored) => Assert.Equal(stored, Secret.Of(stored).RevealForHttpCall());

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\uFEFF")]
    public void Nothing_is_no_secret(string stored) => Assert.Contains("empty", Assert.Throws<SecretException>(() => Secret.Of(stored)).Message, StringComparison.Ordinal);

    [Fact]
    public void It_matches_its_own_bytes_and_no_others()
    {
        var secret = Secret.Of(Value);
        var bytes = Encoding.UTF8.GetBytes(Value);

        Assert.True(secret.Matches(bytes));
        Assert.False(secret.Matches([]));
        Assert.False(secret.Matches(bytes.AsSpan(1)));
        Assert.False(secret.Matches(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.False(secret.Matches([.. bytes, 0]));
        Assert.False(secret.Matches([.. bytes, (byte)'\n']));
        Assert.False(secret.Matches(Encoding.Latin1.GetBytes(Value)));
        Assert.False(secret.Matches(new byte[100_000]));
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] ^= 1;
            Assert.False(secret.Matches(bytes));
            bytes[index] ^= 1;
        }
    }

    [Fact]
    public void Every_text_form_is_redacted()
    {
        var secret = Secret.Of(Value);

        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", $"{secret}");
        Assert.Equal("\"***\"", JsonSerializer.Serialize(secret, SecretJson.Default.Secret));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("\"x\"", SecretJson.Default.Secret));
    }

    [Theory]
    [InlineData(Value, "***")]
    [InlineData($"kms:{Value}", "kms:***")]
    [InlineData($"env:{Value}", "env:***")]
    public void Options_write_where_it_is_kept_and_not_what_it_is(string value, string shown)
    {
        var options = new SecretOptions { Value = value };

        var json = JsonSerializer.Serialize(options, (JsonTypeInfo<SecretOptions>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(SecretOptions)));

        Assert.Contains($"\"Value\":\"{shown}\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Spectrum", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_equal_when_they_say_the_same()
    {
        var one = Secret.Of(Value);
        var same = Secret.Of($" {Value}\n");
        var other = Secret.Of(Value + "2");

        Assert.True(one.Equals(same));
        Assert.True(one == same);
        Assert.True(one != other);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
        Assert.False(one.Equals(null));
    }

    [JsonSerializable(typeof(Secret))]
    private sealed partial class SecretJson : JsonSerializerContext;
}

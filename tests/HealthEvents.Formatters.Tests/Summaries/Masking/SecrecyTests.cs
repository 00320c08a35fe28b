using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Whatever an event carries, in whatever form: no message of any channel tells a credential, and all tell what is harmless.</summary>
public sealed partial class SecrecyTests
{
    private const int Cases = 150;

    public static TheoryData<int> TextForms { get; } = [.. Enumerable.Range(0, SecretPlaces.Texts.Count)];

    [Theory]
    [MemberData(nameof(TextForms))]
    public void Value_of_a_secret_name_is_seen_in_no_message(int form) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(12, 9),
        Prop.ForAll(SecretNames.Name.Zip(SecretNames.Value).ToArbitrary(), pair =>
        {
            var (name, value) = pair;
            foreach (var e in SecretPlaces.Events(SecretPlaces.Texts[form](name, value), name, value))
            {
                foreach (var (channel, message) in Messages(e))
                {
                    if (Leak().Match(message) is { Success: true } leak)
                    {
                        var around = message.Substring(Math.Max(0, leak.Index - 80), Math.Min(160, message.Length - Math.Max(0, leak.Index - 80)));
                        throw new InvalidOperationException($"{channel}, {e.Kind}, {name} {value}: {around}");
                    }
                }
            }

            return true;
        }));

    [Fact]
    public void Harmless_names_and_values_are_seen()
    {
        foreach (var (name, value) in SecretNames.HarmlessPairs)
        {
            foreach (var form in SecretPlaces.Texts)
            {
                var text = form(name, value);
                Assert.Equal(text, CredentialMask.Mask(text));
            }

            var summary = SampleEvents.Summary(SampleEvents.StateChange with { Detail = SampleEvents.Json($$"""{"{{name}}":"{{value}}"}""") });
            Assert.All(Channels.All, channel => Assert.Contains(value, Encoding.UTF8.GetString(channel.Messages.Full(summary)), StringComparison.Ordinal));
        }
    }

    /// <summary>Requests of every sender, whole or not: what a reader cannot open shows no more than what it can.</summary>
    [Theory]
    [InlineData("""{"requestContext":{"connectionId":"qzxj","identity":{"sourceIp":"qzxj"},"authorizer":{"principalId":"qzxj"}},"isBase64Encoded":false}""")]
    [InlineData("""{"httpMethod":"GET","path":"/","requestContext":{"elb":{"targetGroupArn":"qzxj"}},"multiValueHeaders":{"cookie":["qzxj"]},"multiValueQueryStringParameters":{"a":["qzxj"]},"body":null}""")]
    [InlineData("""{"raw_path":"/","method":"GET","headers":{"authorization":"qzxj"},"query_string_parameters":{"key":"qzxj"},"is_base64_encoded":false}""")]
    [InlineData("""{"version":"2.0","rawPath":"/","rawQueryString":"key=qzxj","cookies":["a=qzxj"],"headers":{"x":"qzxj"},"requestContext":{"http":{"sourceIp":"qzxj"}},"body":"***","isBase64Encoded":true}""")]
    [InlineData("""{"type":"REQUEST","methodArn":"arn:aws:x","headers":{"x":"qzxj"},"queryStringParameters":{"k":"qzxj"},"requestContext":"odd","identity":{"claims":{"sub":"qzxj"}}}""")]
    [InlineData("""{"detail":{"request":{"headers":{"x":"qzxj","y":["qzxj"]},"querystring":"a=qzxj","cookies":{"sid":{"value":"qzxj"}}}}}""")]
    [InlineData("""{"headers":{"x":"qzxj"},"requestContext":{"identity":{"user":"qzxj"}},"rawPath":"/","note":"ends ear""")]
    [InlineData("""[{"cf":{"request":{"headers":{"host":[{"key":"Host","value":"qzxj"}]},"querystring":"qzxj"}}}]""")]
    [InlineData("""{"body":"{\"headers\":{\"x\":\"qzxj\"},\"rawQueryString\":\"qzxj\"}"}""")]
    public void Request_that_carried_an_event_is_never_shown(string json)
    {
        foreach (var received in new EventReader().Read(json))
        {
            Assert.All(Messages(received), static message => Assert.DoesNotMatch(Leak(), message.Message));
            Assert.All(received.Problems, static problem => Assert.DoesNotMatch(Leak(), problem.ToString()));
        }
    }

    private static IEnumerable<(string Channel, string Message)> Messages(OperationalEvent e) => Messages(new ReceivedEvent { Event = e });

    private static IEnumerable<(string Channel, string Message)> Messages(ReceivedEvent received)
    {
        foreach (var verbosity in new[] { Verbosity.Normal, Verbosity.Full })
        {
            var summary = SampleEvents.Summary(received, SampleEvents.Context(verbosity: verbosity));
            foreach (var channel in Channels.All)
            {
                yield return (channel.Name, Encoding.UTF8.GetString(channel.Messages.Full(summary)));
                yield return (channel.Name + " text", Encoding.UTF8.GetString(channel.Messages.TextOnly(summary)));
            }
        }
    }

    [GeneratedRegex("qzxj", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leak();
}

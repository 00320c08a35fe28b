namespace HealthEvents.Tests;

public sealed class HealthConsoleTests
{
    public static TheoryData<string> Arns => new()
    {
        "a",
        ":",
        "/",
        "://:/",
        "arn:aws:health:eu-central-1::event/RDS/AWS_RDS_OPERATIONAL_ISSUE/AWS_RDS_OPERATIONAL_ISSUE_7TQ00000_20261119",
        "arn:aws:health:us-east-1::event/a.b~c_d-e",
        "arn:aws:health:us-east-1::event/a b",
        "arn:aws:health:us-east-1::event/100%?a=b&c#d\"'<>",
        "arn:aws:health:us-east-1::event/\u00E9\uD55C\uD83D\uDE00",
        "arn:aws:health:us-east-1::event/\0\t\u007F",
        new string('a', 199),
        new string('/', 200),
        new string(':', 201),
        new string('a', 5_000) + "/",
    };

    [Theory]
    [MemberData(nameof(Arns))]
    public void Addresses_hold_the_ARN_as_Uri_escapes_it(string arn)
    {
        var health = new HealthEvent { Region = "eu-west-1", EventArn = arn };

        Assert.Equal($"https://health.aws.amazon.com/health/home#/account/event-log?eventID={Uri.EscapeDataString(arn)}&eventTab=details", health.ConsoleUrl());
        Assert.Equal($"https://health.aws.amazon.com/health/home#/organization/event-log?eventID={Uri.EscapeDataString(arn)}&eventTab=details", health.OrganizationConsoleUrl());
    }

    [Fact]
    public void Every_character_of_ASCII_is_escaped_in_place_or_left_to_Uri()
    {
        Span<char> room = stackalloc char[15];
        for (var c = '\0'; c < '\u0080'; c++)
        {
            ReadOnlySpan<char> arn = ['a', c, c, 'b'];
            if (HealthConsole.TryEscape(arn, room, out var length))
            {
                Assert.Equal(Uri.EscapeDataString(arn.ToString()), room[..length].ToString());
            }
            else
            {
                Assert.False(char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '-' or '_', $"{(int)c}");
            }
        }
    }
}

using System.Buffers;

namespace HealthEvents;

/// <summary>Addresses of the AWS Health Dashboard.</summary>
internal static class HealthConsole
{
    private const string Aws = "health.aws.amazon.com";
    private const string China = "health.amazonaws.cn";
    private const string GovCloud = "phd.amazonaws-us-gov.com";
    private const string Log = "/event-log?eventID=";

    // An escaped ARN of an event has some 150 characters.
    private const int Room = 400;

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>The view of one account, as <see cref="Url"/> takes it.</summary>
    public const string OfAccount = "account" + Log;

    /// <summary>The view of an organization.</summary>
    public const string OfOrganization = "organization" + Log;

    public static string? Url(HealthEvent healthEvent, string view)
    {
        if (healthEvent.EventArn is not { Length: > 0 } arn)
        {
            return null;
        }

        // The region that is hit decides, else the one in the ARN.
        var region = healthEvent.Region is { Length: > 0 } hit && hit != "global" ? hit : Arn.Parse(arn)?.RegionOrNull;
        var home = Partitions.Of(region, arn) switch
        {
            Partitions.Aws => $"https://{Aws}/health/home#/",
            Partitions.China => $"https://{China}/health/home#/",
            Partitions.GovCloud => $"https://{GovCloud}/phd/home#/",
            _ => null,
        };
        if (home is null)
        {
            return null;
        }

        Span<char> room = stackalloc char[Room];
        ReadOnlySpan<char> escaped = TryEscape(arn, room, out var length) ? room[..length] : Uri.EscapeDataString(arn);
        return string.Concat(home, view, escaped, "&eventTab=details");
    }

    /// <summary>
    /// Writes what <see cref="Uri.EscapeDataString(string)"/> makes of an ARN, without a text of its own: 2,000 instructions less for
    /// each of the two addresses of an event.
    /// </summary>
    /// <returns>Whether it was written: an ARN that is long, or not ASCII, is not.</returns>
    internal static bool TryEscape(ReadOnlySpan<char> arn, Span<char> room, out int length)
    {
        const string Digits = "0123456789ABCDEF";
        length = 0;
        while (arn.IndexOfAnyExcept(Unreserved) is >= 0 and var plain)
        {
            var reserved = arn[plain];
            if (!char.IsAscii(reserved) || !arn[..plain].TryCopyTo(room[length..]) || room.Length - length - plain < 3)
            {
                return false;
            }

            length += plain;
            (room[length], room[length + 1], room[length + 2]) = ('%', Digits[reserved >> 4], Digits[reserved & 15]);
            length += 3;
            arn = arn[(plain + 1)..];
        }

        var isWritten = arn.TryCopyTo(room[length..]);
        length += arn.Length;
        return isWritten;
    }

    /// <summary>Whether a host is that of the dashboard.</summary>
    public static bool IsHost(ReadOnlySpan<char> host) =>
        host.Equals(Aws, StringComparison.OrdinalIgnoreCase)
        || host.Equals(China, StringComparison.OrdinalIgnoreCase)
        || host.Equals(GovCloud, StringComparison.OrdinalIgnoreCase);
}

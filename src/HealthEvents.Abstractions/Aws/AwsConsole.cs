namespace HealthEvents;

/// <summary>Addresses of the AWS Management Console.</summary>
public static class AwsConsole
{
    private const string Https = "https://";

    /// <summary>The page of a resource, for those whose page is known.</summary>
    /// <param name="resource">
    /// What it is called: its ARN, its id, such as <c>i-0123456789abcdef0</c>, the address of an SQS queue, or its name. A name needs
    /// <paramref name="type"/>. ECS services may be written as AWS Health does: <c>cluster|service</c>.
    /// </param>
    /// <param name="type">
    /// What it is: a resource type as AWS Config writes it, such as <c>AWS::RDS::DBInstance</c>, or a service, such as <c>LAMBDA</c>, in any
    /// case. A service tells the sort of a bare name only where the service has one main sort: functions of Lambda, but neither
    /// instances nor clusters of RDS. It is not needed for an ARN or an id.
    /// </param>
    /// <param name="region">Its region, where <paramref name="resource"/> does not name one; the ARN of a bucket does not.</param>
    /// <param name="account">Its account, 12 digits, where <paramref name="resource"/> does not name one.</param>
    /// <returns>
    /// The absolute https address, at a host of the partition's console; <see langword="null"/> where the sort of the resource is not known,
    /// its name does not look like the names of its sort, its region is not known, or its partition has no public console.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <remarks>An account shows only its own resources: whoever follows the link is to be signed in to the account of the resource.</remarks>
    public static string? ResourceUrl(string resource, string? type = null, string? region = null, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return ResourceFinder.Find(resource, type, region, account);
    }

    /// <summary>Whether an address is one of the console, or of the AWS Health Dashboard, which is a part of it, in any partition.</summary>
    /// <param name="url">The address.</param>
    /// <returns>Whether it is https, and its host is one of theirs.</returns>
    public static bool IsAddress(string? url)
    {
        if (url is null || !url.StartsWith(Https, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A user name or a port stays in it: then it is not one of their hosts.
        var host = url.AsSpan(Https.Length);
        var end = host.IndexOfAny('/', '?', '#');
        host = end < 0 ? host : host[..end];
        return !host.ContainsAny('@', '\\') && (Partitions.IsConsole(host) || HealthConsole.IsHost(host));
    }
}

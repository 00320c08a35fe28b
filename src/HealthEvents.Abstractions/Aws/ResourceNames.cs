namespace HealthEvents;

/// <summary>What people call a resource: of an ARN, the part that names it.</summary>
/// <remarks>Source: AWS Identity and Access Management user guide, "Identify AWS resources with Amazon Resource Names (ARNs)".</remarks>
public static class ResourceNames
{
    /// <summary>The name alone: <c>i-0123</c> of <c>arn:aws:ec2:eu-west-1:123456789012:instance/i-0123</c>.</summary>
    /// <param name="resource">An ARN, an id or a name.</param>
    /// <returns>The name; a text that is not an ARN comes back as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    public static string Of(string resource)
    {
        var name = WithType(resource);
        if (ReferenceEquals(name, resource))
        {
            return resource;
        }

        // instance/i-0123, db:orders and loadbalancer/app/web/50dc6c all begin with their type; a bucket has only its name.
        var type = name.AsSpan().IndexOfAny('/', ':');
        if (type < 0 || type == name.Length - 1)
        {
            return name;
        }

        // The ARN of a log group may end with its streams: log-group:/aws/lambda/checkout:*
        var end = name.StartsWith("log-group:", StringComparison.Ordinal) && name.EndsWith(":*", StringComparison.Ordinal) && name.Length - 2 > type + 1
            ? name.Length - 2
            : name.Length;
        return name[(type + 1)..end];
    }

    /// <summary>The name behind its type: <c>instance/i-0123</c>.</summary>
    /// <param name="resource">An ARN, an id or a name.</param>
    /// <returns>The type and the name; a text that is not an ARN comes back as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    public static string WithType(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (!resource.StartsWith("arn:", StringComparison.Ordinal))
        {
            return resource;
        }

        var start = 0;
        for (var colons = 0; colons < 5; colons++)
        {
            start = resource.IndexOf(':', start) + 1;
            if (start == 0)
            {
                return resource;
            }
        }

        return start == resource.Length ? resource : resource[start..];
    }
}

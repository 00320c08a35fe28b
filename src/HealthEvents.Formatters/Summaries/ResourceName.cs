namespace HealthEvents.Formatters;

/// <summary>What people call a resource: of an ARN, the part that names it.</summary>
internal static class ResourceName
{
    /// <summary>The name alone: <c>i-0123</c> of <c>arn:aws:ec2:eu-west-1:123456789012:instance/i-0123</c>.</summary>
    public static string Of(string resource)
    {
        var name = WithSort(resource);
        if (ReferenceEquals(name, resource))
        {
            return resource;
        }

        // instance/i-0123, db:orders and loadbalancer/app/web/50dc6c all begin with their sort; a bucket has only its name.
        var sort = name.AsSpan().IndexOfAny('/', ':');
        return sort < 0 || sort == name.Length - 1 ? name : name[(sort + 1)..];
    }

    /// <summary>The name after its sort: <c>instance/i-0123</c>.</summary>
    public static string WithSort(string resource)
    {
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

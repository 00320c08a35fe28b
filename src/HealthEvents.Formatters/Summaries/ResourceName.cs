namespace HealthEvents.Formatters;

/// <summary>What people call a resource: of an ARN, the part that names it.</summary>
internal static class ResourceName
{
    public static string Of(string resource)
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

        // instance/i-0123, db:orders and app/web/50dc6c all begin with their sort; a bucket has only its name.
        var sort = resource.AsSpan(start).IndexOfAny('/', ':');
        var name = resource[(sort < 0 ? start : start + sort + 1)..];
        return name.Length == 0 ? resource : name;
    }
}

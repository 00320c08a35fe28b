using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>Prints the public API of an assembly, one member per line, sorted: a change of it is then a change of a file.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Print(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .SelectMany(static type => MembersOf(type).Order(StringComparer.Ordinal).Prepend(DescribeType(type))));

    private static string DescribeType(Type type)
    {
        var sort = type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? [] : new[] { type.BaseType };
        var interfaces = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(static i => i.IsPublic);
        var all = string.Join(", ", bases.Concat(type.IsEnum ? [] : interfaces.OrderBy(static i => i.Name, StringComparer.Ordinal)).Select(Name));
        return $"{sort} {Name(type)}{(all.Length == 0 ? "" : $" : {all}")}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        // What the JSON generator writes is its own affair.
        if (typeof(JsonSerializerContext).IsAssignableFrom(type))
        {
            return [];
        }

        return type.GetConstructors(Declared).Where(IsVisible).Select(DescribeMethod)
            .Concat(type.GetMethods(Declared).Where(static method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(DescribeMethod))
            .Concat(type.GetProperties(Declared).Where(static property => property.GetAccessors(nonPublic: true).Any(IsSeen)).Select(DescribeProperty))
            .Concat(type.GetFields(Declared).Where(static field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName).Select(DescribeField))
            .Concat(type.GetEvents(Declared).Where(static e => e.AddMethod is { } add && IsSeen(add)).Select(static e => $"  event {e.Name} -> {Name(e.EventHandlerType!)}"));
    }

    // What the compiler makes of a record is implied by its being one.
    private static bool IsVisible(MethodBase method) => IsSeen(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsSeen(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && method.Name != "get_EqualityContract";

    private static string DescribeMethod(MethodBase method)
    {
        var name = method is ConstructorInfo ? method.DeclaringType!.Name.Split('`')[0] : method.Name;
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static type => type.Name))}>" : "";
        var parameters = string.Join(", ", method.GetParameters().Select(DescribeParameter));
        var returns = method is MethodInfo info ? $" -> {Name(info.ReturnType, Nullability.Create(info.ReturnParameter))}" : "";
        return $"  {Modifiers(method)}{name}{generic}({parameters}){returns}";
    }

    private static string DescribeParameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ExtensionAttribute)) ? "this "
            : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "";
        return $"{prefix}{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string DescribeProperty(PropertyInfo property)
    {
        var accessors = new StringBuilder();
        foreach (var accessor in property.GetAccessors(nonPublic: true).Where(IsSeen).OrderBy(static accessor => accessor.Name, StringComparer.Ordinal))
        {
            var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            accessors.Append(accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get; " : isInit ? "init; " : "set; ");
        }

        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = string.Join(", ", property.GetIndexParameters().Select(DescribeParameter));
        var modifiers = Modifiers(property.GetAccessors(nonPublic: true).First(IsSeen));
        return $"  {modifiers}{required}{property.Name}{(index.Length == 0 ? "" : $"[{index}]")} {{ {accessors}}} -> {Name(property.PropertyType, Nullability.Create(property))}";
    }

    private static string DescribeField(FieldInfo field) => field.IsLiteral
        ? $"  const {field.Name} = {Literal(field.GetRawConstantValue())}"
        : $"  {(field.IsStatic ? "static " : "")}{field.Name} -> {Name(field.FieldType, Nullability.Create(field))}";

    private static string Modifiers(MethodBase method)
    {
        var isOverride = method is MethodInfo info && info.GetBaseDefinition() != info;
        return (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface && !method.IsAbstract ? "default "
            : method.DeclaringType.IsInterface ? ""
            : isOverride ? "override " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => Name(type, nullability: null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (type.IsGenericParameter)
        {
            return $"{type.Name}{mark}";
        }

        var name = (type.IsNested ? $"{Name(type.DeclaringType!)}." : $"{type.Namespace}.") + type.Name.Split('`')[0];
        if (!type.IsGenericType)
        {
            return name + mark;
        }

        var arguments = type.GetGenericArguments().Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name}<{string.Join(", ", arguments)}>{mark}";
    }
}

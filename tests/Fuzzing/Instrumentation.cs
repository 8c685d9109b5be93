using dnlib.DotNet;
using dnlib.DotNet.Emit;
using SharpFuzz;
using SharpFuzz.Common;

namespace WorkspaceSdk.Fuzz;

/// <summary>Makes instrumented copies of assemblies.</summary>
internal sealed class Instrumentation
{
    private readonly Dictionary<int, string> _points = [];

    /// <summary>The number of each instrumented point, with the type that it lies in.</summary>
    public Dictionary<int, string> Points => _points;

    /// <summary>Returns the bytes of an instrumented copy.</summary>
    /// <param name="file">The assembly; it is only read.</param>
    public byte[] Copy(string file)
    {
        string place = Directory.CreateTempSubdirectory("wsdk-instrumented-").FullName;
        try
        {
            string copy = Path.Combine(place, Path.GetFileName(file));
            WriteIL(file, copy);
            Fuzzer.Instrument(copy, static _ => true, Options.Value);
            byte[] bytes = File.ReadAllBytes(copy);
            CollectPoints(bytes);
            return bytes;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    // What is compiled ahead in Release holds native code, which nothing could be put into.
    private static void WriteIL(string file, string copy)
    {
        using ModuleDefMD module = ModuleDefMD.Load(file);
        if (module.IsILOnly)
        {
            File.Copy(file, copy);
            return;
        }

        // As the compiler writes it; the native code is for one system, and the header names that.
        module.Machine = dnlib.PE.Machine.I386;
        module.IsILOnly = true;
        module.Cor20HeaderFlags &= ~dnlib.DotNet.MD.ComImageFlags.ILLibrary;
        module.Write(copy);
    }

    private void CollectPoints(byte[] assembly)
    {
        using ModuleDefMD module = ModuleDefMD.Load(assembly);
        foreach (MethodDef method in module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody))
        {
            IList<Instruction> code = method.Body.Instructions;
            for (int i = 0; i + 1 < code.Count; i++)
            {
                if (code[i].OpCode == OpCodes.Ldsfld
                    && code[i].Operand is IField { Name.String: nameof(Trace.SharedMem) }
                    && code[i + 1].IsLdcI4())
                    _points[code[i + 1].GetLdcI4Value()] = method.DeclaringType.FullName;
            }
        }
    }
}
